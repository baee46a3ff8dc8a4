/** What changed in the headline numbers since an earlier run, and why: differences split into parts that add up. */
package org.policyalmanac.changes;
