package dev.espalier.mdm.simulator;

/**
 * An asset as Apple counts it at one moment.
 *
 * @param item what it is
 * @param unlimited whether there are as many licenses as anybody wants
 * @param total licenses owned
 * @param assigned licenses that somebody holds
 * @param available licenses that nobody holds
 * @param retired licenses that nobody can use any more
 */
public record AssetSnapshot(StoreItem item, boolean unlimited, int total, int assigned, int available, int retired) {}
