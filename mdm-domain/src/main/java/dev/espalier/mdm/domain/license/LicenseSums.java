package dev.espalier.mdm.domain.license;

/**
 * What the licenses of several assets add up to. Unlimited ones count only where a number exists (rule A17).
 *
 * @param assets how many assets
 * @param unlimited how many of them have no end
 * @param total licenses owned of the others
 * @param assigned licenses held, of all
 * @param available licenses of the others that nobody holds
 * @param retired licenses of the others that cannot be used any more
 */
public record LicenseSums(long assets, long unlimited, long total, long assigned, long available, long retired) {
    /** The sums of nothing. */
    public static final LicenseSums NONE = new LicenseSums(0, 0, 0, 0, 0, 0);

    /**
     * These sums with one more asset.
     *
     * @param count its licenses
     * @return the sums
     */
    public LicenseSums plus(LicenseCount count) {
        return count.match(
                finite -> new LicenseSums(
                        assets + 1,
                        unlimited,
                        total + finite.total(),
                        assigned + finite.assigned(),
                        available + finite.free(),
                        retired + finite.retired()),
                endless -> new LicenseSums(
                        assets + 1, unlimited + 1, total, assigned + endless.assigned(), available, retired));
    }
}
