/**
 * Articles to documents: the main text without boilerplate, its language, its date of publication, each with the
 * evidence for it.
 */
package org.policyalmanac.clean;
