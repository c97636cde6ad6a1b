package dev.espalier.mdm.domain.journal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Links the entries of one account's journal and checks the links.
 *
 * <p>Link = seal(previous link, sequence, time, kind, actor, subject, digest of salt and details). Every text is
 * preceded by its length, so no two entries have the same message.
 */
public final class JournalChain {
    /** What the first entry is linked to. */
    public static final String START = "0".repeat(64);

    private static final HexFormat HEX = HexFormat.of();

    private JournalChain() {}

    /**
     * Turns an event into the entry that follows another one.
     *
     * @param head what it follows
     * @param event what happened
     * @param salt 32 random hexadecimal digits
     * @param seal the account's seal
     * @return the entry, numbered and linked
     */
    public static JournalEntry append(JournalHead head, JournalEvent event, String salt, Seal seal) {
        var unlinked = JournalEntry.builder()
                .sequence(head.sequence() + 1)
                .kind(event.kind())
                .subject(event.subject())
                .actor(event.actor())
                .at(event.at())
                .details(new SaltedDetails(salt, event.details()))
                .digest(digest(salt, event.details()))
                .link(START)
                .build();
        return JournalEntry.builder()
                .from(unlinked)
                .link(link(head.link(), unlinked, seal))
                .build();
    }

    /**
     * Checks an entry against the one before it.
     *
     * @param previous number and link of the entry before it
     * @param entry what to check
     * @param seal the account's seal
     * @return what is wrong with it; nothing if all is well
     */
    public static List<Flaw> check(JournalHead previous, JournalEntry entry, Seal seal) {
        if (entry.sequence() != previous.sequence() + 1) {
            return List.of(Flaw.GAP);
        }
        if (!entry.link().equals(link(previous.link(), entry, seal))) {
            return List.of(Flaw.BROKEN_LINK);
        }
        boolean intact = entry.details()
                .map(salted -> digest(salted.salt(), salted.details()).equals(entry.digest()))
                .orElse(true);
        return intact ? List.of() : List.of(Flaw.CHANGED_DETAILS);
    }

    /**
     * The digest of details under a salt.
     *
     * @param salt 32 hexadecimal digits
     * @param details the particulars
     * @return SHA-256 of both, 64 lower-case hexadecimal digits
     */
    public static String digest(String salt, Details details) {
        var sha = sha256();
        sha.update(HEX.parseHex(salt));
        return HEX.formatHex(sha.digest(details.text().getBytes(StandardCharsets.UTF_8)));
    }

    private static String link(String previous, JournalEntry entry, Seal seal) {
        var message = new ByteArrayOutputStream();
        message.writeBytes(HEX.parseHex(previous));
        message.writeBytes(number(entry.sequence()));
        message.writeBytes(number(entry.at().toEpochMilli()));
        for (String text : texts(entry)) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            message.writeBytes(number(bytes.length));
            message.writeBytes(bytes);
        }
        message.writeBytes(HEX.parseHex(entry.digest()));
        return HEX.formatHex(seal.seal(message.toByteArray()));
    }

    private static List<String> texts(JournalEntry entry) {
        return List.of(
                entry.kind(),
                entry.actor().role().name(),
                entry.actor().id(),
                entry.subject().type(),
                entry.subject().id());
    }

    private static byte[] number(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** What can be wrong with an entry. */
    public enum Flaw {
        /** Entries before it are missing, or it stands twice. */
        GAP,
        /** It, or an entry before it, was changed, dropped or slipped in. */
        BROKEN_LINK,
        /** Its details are not the ones that were written. */
        CHANGED_DETAILS
    }
}
