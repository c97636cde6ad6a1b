package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.shared.IntegrationId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells one plan from another: a running SHA-256 over its lines. Whoever applies a plan repeats it (rule A28). */
public final class PlanFingerprint {
    private final MessageDigest digest;

    /** The fingerprint of a plan without lines. */
    public PlanFingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /**
     * Goes on with the next line.
     *
     * @param row the line
     */
    public void add(PlanRow row) {
        String line = row.sequence() + "\t" + row.kind() + "\t"
                + row.unit().map(IntegrationId::toString).orElse("-") + "\t"
                + row.pair().asset().text() + "\t" + row.pair().assignee().text() + "\t"
                + row.reason().map(WorkRefusal::code).orElse("-") + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The fingerprint of all lines; no more can be added.
     *
     * @return 64 hexadecimal digits
     */
    public String end() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
