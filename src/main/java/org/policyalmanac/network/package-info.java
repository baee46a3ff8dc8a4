/** Mentions to pairs: who is named together with whom in each month, and whether chance would do as much. */
package org.policyalmanac.network;
