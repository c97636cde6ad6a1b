package dev.espalier.mdm.domain.device;

import dev.espalier.mdm.domain.access.Refusal;
import java.util.Optional;

/**
 * Keeps a doubtful full list from releasing a fleet: more than this share and more than this number of devices are not
 * marked released before a person repeats the number.
 *
 * @param share 0 to 1; 0.2 by default
 * @param count devices; 50 by default
 */
public record ReleaseBrake(double share, long count) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if the share is not 0 to 1 or the count is negative
     */
    public ReleaseBrake {
        if (share < 0 || share > 1 || count < 0) {
            throw new IllegalArgumentException("A brake's share is 0 to 1 and its count 0 or more.");
        }
    }

    /**
     * The usual brake.
     *
     * @return 20 % and 50 devices
     */
    public static ReleaseBrake usual() {
        return new ReleaseBrake(0.2, 50);
    }

    /**
     * Decides about devices that a full list did not show.
     *
     * @param absent how many they are
     * @param present how many devices were at the server before
     * @param confirmed the number that a person repeated; -1 if nobody did
     * @return the refusal, naming the number to repeat, or empty to go ahead
     */
    public Optional<Refusal> on(long absent, long present, long confirmed) {
        boolean many = absent > count && absent > share * present;
        return many && confirmed != absent
                ? Optional.of(Refusal.of(DeviceRefusal.TOO_MANY_ABSENT)
                        .with("absent", absent)
                        .with("present", present))
                : Optional.empty();
    }
}
