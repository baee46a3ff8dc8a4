package org.policyalmanac.table;

/** The archive yielded no article at all; the message says why. Exit code 4; the last good run stays current. */
public final class NothingToRead extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NothingToRead(String message) {
        super(message);
    }
}
