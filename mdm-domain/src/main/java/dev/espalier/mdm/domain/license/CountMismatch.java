package dev.espalier.mdm.domain.license;

/**
 * An asset of which Apple's count and the mirror disagree.
 *
 * @param asset which asset
 * @param assigned licenses held by Apple's count
 * @param held licenses held in the mirror
 */
public record CountMismatch(AssetKey asset, long assigned, long held) {}
