package org.policyalmanac.ingest;

import java.io.Serializable;

/**
 * A file of the archive.
 *
 * @param uri where it is
 * @param archive its name in tables: the path relative to the folder that holds the archive
 * @param bytes its size as stored
 */
record ArchiveFile(String uri, String archive, long bytes) implements Serializable {}
