package dev.espalier.mdm.simulator.device;

/**
 * What else is noted about a device.
 *
 * @param assetTag as typed in the portal, empty if none
 * @param deadline migration deadline as epoch second, 0 if none
 * @param replaces serial number of the device that this one replaces, empty if none
 * @param replacedOn epoch second of the replacement, 0 if none
 * @param locked whether Activation Lock is on
 */
public record Marks(String assetTag, long deadline, String replaces, long replacedOn, boolean locked) {

    static final Marks NONE = new Marks("", 0, "", 0, false);

    public Marks tagged(String tag) {
        return new Marks(tag, deadline, replaces, replacedOn, locked);
    }

    public Marks migratingBy(long epochSecond) {
        return new Marks(assetTag, epochSecond, replaces, replacedOn, locked);
    }

    public Marks replacing(String original, long epochSecond) {
        return new Marks(assetTag, deadline, original, epochSecond, locked);
    }

    public Marks lock() {
        return new Marks(assetTag, deadline, replaces, replacedOn, true);
    }

    public Marks unlock() {
        return new Marks(assetTag, deadline, replaces, replacedOn, false);
    }

    public boolean isReplacement() {
        return !replaces.isEmpty();
    }
}
