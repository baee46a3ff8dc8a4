/**
 * Documents to stories: exact copies, then near copies, then translated copies. What is compared is kept as
 * {@code signatures}; copies are one text, texts that translate one another one story; the original of a group names it.
 */
package org.policyalmanac.stories;
