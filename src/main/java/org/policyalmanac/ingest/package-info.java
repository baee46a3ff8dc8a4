/**
 * Archive bytes to {@code articles} and {@code rejections}: every record of every file becomes a row of one or of the
 * other. A format is a class and a line in {@link org.policyalmanac.ingest.Formats}.
 */
package org.policyalmanac.ingest;
