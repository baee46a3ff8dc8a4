/** The command line: job name to job, exceptions to exit codes. Knows the rooms' jobs and the store, nothing inside a room. */
package org.policyalmanac;
