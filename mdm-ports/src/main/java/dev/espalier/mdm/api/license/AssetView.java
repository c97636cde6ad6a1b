package dev.espalier.mdm.api.license;

import dev.espalier.mdm.domain.license.ListedAsset;

/**
 * One asset of one unit.
 *
 * @param listed the asset, with what the store says about it
 * @param held how many assignments of it are in the mirror; another number than Apple's count for a while after changes
 */
public record AssetView(ListedAsset listed, long held) {}
