/**
 * Documents to stories: exact copies, then near copies, then (with an issue of its own) translated copies. Each step
 * yields edges between documents; components of the edges are groups; the original of a group names it.
 */
package org.policyalmanac.stories;
