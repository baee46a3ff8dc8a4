/** Counts by month: how much was published about each topic and entity, out of what, and how sure that is. */
package org.policyalmanac.trends;
