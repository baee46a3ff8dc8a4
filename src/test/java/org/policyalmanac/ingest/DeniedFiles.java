package org.policyalmanac.ingest;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.security.AccessControlException;

/** The files of this machine under {@code denied:}, of which those called secret may not be read, not even by root. */
public final class DeniedFiles extends RawLocalFileSystem {
    @Override
    public URI getUri() {
        return URI.create("denied:///");
    }

    @Override
    public String getScheme() {
        return "denied";
    }

    @Override
    public FSDataInputStream open(Path path, int bufferSize) throws IOException {
        refuse(path);
        return super.open(path, bufferSize);
    }

    @Override
    public FileStatus[] listStatus(Path path) throws IOException {
        refuse(path);
        return super.listStatus(path);
    }

    private static void refuse(Path path) throws IOException {
        if (path.getName().startsWith("secret")) {
            throw new AccessControlException("user nobody may not read " + path);
        }
    }
}
