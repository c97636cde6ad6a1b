package dev.espalier.mdm.domain.license;

/**
 * An asset with assignments in the mirror that a full reading did not show.
 *
 * @param asset which asset
 * @param held assignments in the mirror
 * @param unseen those of them that the reading did not show; at least one
 */
public record UnseenHolders(AssetKey asset, long held, long unseen) {}
