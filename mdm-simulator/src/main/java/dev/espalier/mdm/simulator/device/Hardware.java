package dev.espalier.mdm.simulator.device;

import dev.espalier.mdm.simulator.DeviceKind;
import java.util.List;

/** What a unit is and which addresses it has, computed whenever somebody asks. */
public final class Hardware {

    private static final int MODEL = 1;
    private static final int COLOR = 2;
    private static final int RADIO = 3;
    private static final int EMBEDDED_SIM = 4;
    private static final int SECOND_RADIO = 5;
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private final Unit unit;
    private final Catalog.Model model;
    private final String color;

    private Hardware(Unit unit) {
        this.unit = unit;
        this.model = one(Catalog.models(unit.kind()), unit.salt(), MODEL);
        this.color = one(model.colors(), unit.salt(), COLOR);
    }

    public static Hardware of(Unit unit) {
        return new Hardware(unit);
    }

    public String model() {
        return model.name();
    }

    public String color() {
        return color;
    }

    public String description() {
        return model.orderText().replace("%s", color);
    }

    public boolean cellular() {
        return unit.kind() == DeviceKind.IPHONE
                || unit.kind() == DeviceKind.IPAD && Salts.pick(unit.salt(), RADIO, 8) == 0;
    }

    /** Two numbers for a phone, one for a tablet; the last digit is the check digit. */
    public List<String> imei() {
        var first = withCheckDigit("35" + digits(unit.salt(), 12));
        return unit.kind() == DeviceKind.IPHONE
                ? List.of(first, withCheckDigit("35" + digits(Salts.mix(unit.salt() + SECOND_RADIO), 12)))
                : List.of(first);
    }

    public String meid() {
        return imei().get(0).substring(0, 14);
    }

    public String eid() {
        return "89049032" + digits(Salts.mix(unit.salt() + EMBEDDED_SIM), 12) + digits(unit.salt(), 12);
    }

    public boolean wired() {
        return unit.kind() == DeviceKind.APPLE_TV
                || unit.kind() == DeviceKind.MAC && model.name().equals("iMac");
    }

    /** Locally administered addresses: 0 is Wi-Fi, 1 Bluetooth, 2 Ethernet. */
    public String address(int purpose) {
        long bits = (unit.salt() & (1L << 38) - 1) << 2 | purpose;
        var text = new char[17];
        octet(text, 0, 0x02);
        for (int i = 1; i < 6; i++) {
            text[3 * i - 1] = ':';
            octet(text, 3 * i, (int) (bits >>> 8 * (5 - i)) & 0xFF);
        }
        return new String(text);
    }

    private static void octet(char[] text, int at, int value) {
        text[at] = HEX[value >>> 4];
        text[at + 1] = HEX[value & 15];
    }

    private static String digits(long salt, int count) {
        long bound = (long) Math.pow(10, count);
        return Long.toString(bound + Long.remainderUnsigned(salt, bound)).substring(1);
    }

    /** Appends the digit of Luhn's formula. */
    private static String withCheckDigit(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = (number.charAt(i) - '0') * (i % 2 == 0 ? 1 : 2);
            sum += digit / 10 + digit % 10;
        }
        return number + (10 - sum % 10) % 10;
    }

    private static <T> T one(List<T> list, long salt, int purpose) {
        return list.get(Salts.pick(salt, purpose, list.size()));
    }
}
