package dev.espalier.mdm.domain.license;

/**
 * An asset with assignments in the mirror that a full reading did not show.
 *
 * @param asset which asset
 * @param held assignments in the mirror
 * @param unseen those of them that the reading did not show; at least one
 */
public record UnseenHolders(AssetKey asset, long held, long unseen) {

    /**
     * Whether Apple's count says the same as the reading: that those it did not show are gone.
     *
     * @param assigned licenses held by Apple's count
     * @return false if the holders have to be asked for alone before anything is removed
     */
    public boolean confirmedBy(long assigned) {
        return held - unseen == assigned;
    }
}
