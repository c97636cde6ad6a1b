package dev.espalier.mdm.domain.device;

import dev.espalier.mdm.domain.internal.MdmValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The numbers and addresses that networks know a device by (rule E3; Apple: Device, protocol 10). Apple does not say how
 * it separates digits, so separators are taken out; what is no number of its kind then is left out.
 */
@Value.Immutable
@MdmValue
public abstract class DeviceIdentifiers {
    private static final DeviceIdentifiers NONE = builder().build();

    DeviceIdentifiers() {}

    /**
     * The numbers in mobile networks, one for each radio.
     *
     * @return IMEIs of 14 to 16 decimal digits, or none
     */
    public abstract List<String> imeis();

    /**
     * The numbers in CDMA networks.
     *
     * @return MEIDs of 14 to 18 upper-case hexadecimal digits, or none
     */
    public abstract List<String> meids();

    /**
     * The number of the embedded SIM.
     *
     * @return an EID of 32 decimal digits, or empty
     */
    public abstract Optional<String> eid();

    /**
     * The address of the Wi-Fi radio.
     *
     * @return 12 upper-case hexadecimal digits, or empty
     */
    public abstract Optional<String> wifiAddress();

    /**
     * The address of the Bluetooth radio.
     *
     * @return 12 upper-case hexadecimal digits, or empty
     */
    public abstract Optional<String> bluetoothAddress();

    /**
     * The address of the Ethernet port.
     *
     * @return 12 upper-case hexadecimal digits, or empty
     */
    public abstract Optional<String> ethernetAddress();

    /**
     * Nothing is known.
     *
     * @return no identifiers
     */
    public static DeviceIdentifiers none() {
        return NONE;
    }

    /**
     * Starts the identifiers.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects identifiers; the methods named {@code reading} take Apple's texts as they come. */
    public static final class Builder extends ImmutableDeviceIdentifiers.Builder {
        Builder() {}

        /**
         * Reads a number in mobile networks.
         *
         * @param text digits, perhaps with separators; left out if they are not 14 to 16
         * @return this builder
         */
        public Builder readingImei(String text) {
            decimal(text, 14, 16).ifPresent(this::addImeis);
            return this;
        }

        /**
         * Reads a number in CDMA networks.
         *
         * @param text hexadecimal or decimal digits, perhaps with separators; left out if they are not 14 to 18
         * @return this builder
         */
        public Builder readingMeid(String text) {
            hexadecimal(text, 14, 18).ifPresent(this::addMeids);
            return this;
        }

        /**
         * Reads the number of the embedded SIM.
         *
         * @param text digits, perhaps with separators; left out if they are not 32
         * @return this builder
         */
        public Builder readingEid(String text) {
            return eid(decimal(text, 32, 32));
        }

        /**
         * Reads the address of the Wi-Fi radio.
         *
         * @param text hexadecimal digits, perhaps with separators; left out if they are not 12
         * @return this builder
         */
        public Builder readingWifi(String text) {
            return wifiAddress(hexadecimal(text, 12, 12));
        }

        /**
         * Reads the address of the Bluetooth radio.
         *
         * @param text hexadecimal digits, perhaps with separators; left out if they are not 12
         * @return this builder
         */
        public Builder readingBluetooth(String text) {
            return bluetoothAddress(hexadecimal(text, 12, 12));
        }

        /**
         * Reads the address of the Ethernet port.
         *
         * @param text hexadecimal digits, perhaps with separators; left out if they are not 12
         * @return this builder
         */
        public Builder readingEthernet(String text) {
            return ethernetAddress(hexadecimal(text, 12, 12));
        }

        private static Optional<String> decimal(String text, int least, int most) {
            return digits(text, "0123456789", least, most);
        }

        private static Optional<String> hexadecimal(String text, int least, int most) {
            return digits(text, "0123456789ABCDEF", least, most);
        }

        private static Optional<String> digits(String text, String alphabet, int least, int most) {
            var kept = new StringBuilder(most);
            for (char c : text.toUpperCase(Locale.ROOT).toCharArray()) {
                boolean digit = alphabet.indexOf(c) >= 0;
                if (!digit && !separator(c) || digit && kept.length() == most) {
                    return Optional.empty();
                }
                kept.append(digit ? String.valueOf(c) : "");
            }
            return kept.length() < least ? Optional.empty() : Optional.of(kept.toString());
        }

        private static boolean separator(char c) {
            return c == ' ' || c == ':' || c == '-' || c == '.';
        }
    }
}
