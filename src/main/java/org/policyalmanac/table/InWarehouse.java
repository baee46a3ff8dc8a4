package org.policyalmanac.table;

/** Options or a job that must know the warehouse before they can be checked. */
public interface InWarehouse {
    /** Called once, before {@link Job#check}. */
    void in(Warehouse warehouse);
}
