package org.policyalmanac.benchmark;

/**
 * A model that another engine has fitted.
 *
 * @param phi the share of each of V words in each of K topics; each topic's sum to 1
 * @param alpha for each topic the prior's pseudo-tokens in a text
 * @param cpuSeconds of processor time for the fit alone, without what turns texts into the engine's own form
 * @param tokenPasses tokens it was given, times the passes over them
 */
record FittedPeer(double[][] phi, double[] alpha, double cpuSeconds, long tokenPasses) {
    double tokensPerCpuSecond() {
        return tokenPasses / cpuSeconds;
    }
}
