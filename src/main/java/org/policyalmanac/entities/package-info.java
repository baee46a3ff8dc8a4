/** Documents to mentions: the lexicon and the countries of the world, found in text of any script. */
package org.policyalmanac.entities;
