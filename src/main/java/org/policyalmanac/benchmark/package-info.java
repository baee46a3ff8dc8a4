/**
 * Score cards: each measures one thing the almanac promises, on a corpus or on articles planted for it, and states the
 * figure beside its target. A figure that falls short is no error: it is printed as what it is.
 */
package org.policyalmanac.benchmark;
