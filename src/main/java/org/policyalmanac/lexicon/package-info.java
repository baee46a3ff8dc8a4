/**
 * The entities that are known by name, and the search for their names in text of any script. Plain Java, without Spark:
 * {@code entities} makes mentions of what is found, {@code stories} anchors.
 */
package org.policyalmanac.lexicon;
