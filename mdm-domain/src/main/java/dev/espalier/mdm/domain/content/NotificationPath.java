package dev.espalier.mdm.domain.content;

import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The last part of a notification address: it tells which unit of which account is meant, after chance that nobody can
 * guess.
 *
 * @param account whose unit
 * @param unit which one
 * @param text letters and digits, at most 192
 */
public record NotificationPath(AccountId account, IntegrationId unit, String text) {
    /** How many bytes of chance there are in it. */
    public static final int CHANCE = 16;

    private static final int UNIT = 2 * CHANCE;
    private static final int ACCOUNT = UNIT + 32;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}(?:[0-9a-f]{2}){1,64}");

    /**
     * A new path.
     *
     * @param account whose unit
     * @param unit which one
     * @param chance {@link #CHANCE} bytes that nobody can guess
     * @return the path
     */
    public static NotificationPath of(AccountId account, IntegrationId unit, byte[] chance) {
        var hex = HexFormat.of();
        String text = hex.formatHex(chance)
                + unit.value().toString().replace("-", "")
                + hex.formatHex(account.value().getBytes(StandardCharsets.US_ASCII));
        return new NotificationPath(account, unit, text);
    }

    /**
     * Reads a path that somebody asks for. That it can be read does not mean that there is such a unit.
     *
     * @param text whatever was asked for
     * @return the path, or empty if it is none of ours
     */
    public static Optional<NotificationPath> read(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            var hex = HexFormat.of();
            var unit = new UUID(
                    HexFormat.fromHexDigitsToLong(text, UNIT, UNIT + 16),
                    HexFormat.fromHexDigitsToLong(text, UNIT + 16, ACCOUNT));
            var account = new String(hex.parseHex(text.substring(ACCOUNT)), StandardCharsets.US_ASCII);
            return Optional.of(new NotificationPath(new AccountId(account), new IntegrationId(unit), text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Says which unit is meant and keeps the chance to itself. */
    @Override
    public String toString() {
        return "NotificationPath[" + account + ", " + unit + "]";
    }
}
