/**
 * The topic engine: latent Dirichlet allocation by bulk-synchronous stochastic EM, as an estimator of Spark ML, and the
 * extension of its topics by the words of a language. Counts are integers and sums of fractions are in fixed point, so
 * that a model is the same bit for bit whatever the number of cores, partitions or machines.
 */
package org.policyalmanac.topicmodel;
