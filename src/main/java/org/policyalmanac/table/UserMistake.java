package org.policyalmanac.table;

/** Something the user can put right. The message is one sentence that holds the offending value; exit code 2. */
public final class UserMistake extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UserMistake(String message) {
        super(message);
    }
}
