/** Statistics that more than one room needs: plain functions on numbers, each with its source and worked examples. */
package org.policyalmanac.statistics;
