/** What can be known of a text without Spark: language, dates, words, stems, phrases, sentences, shingles, folded forms. */
package org.policyalmanac.text;
