/**
 * The report: the tables of a run as one HTML page that opens offline, and as CSV files. It only describes: every
 * number on the page is a count of a table, or a share with its numerator and denominator beside it.
 */
package org.policyalmanac.report;
