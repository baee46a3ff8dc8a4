/**
 * Tables and the store: names and schemas of all tables, run folders, manifest, digests. Nothing outside this room
 * opens, writes or names a file of the warehouse.
 */
package org.policyalmanac.table;
