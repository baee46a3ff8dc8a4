/**
 * Canonical stories to topics. First version: MLlib's LDA behind {@link org.policyalmanac.topics.TopicEngine}, for each
 * language alone; the engine is to be replaced, the tables are to stay.
 */
package org.policyalmanac.topics;
