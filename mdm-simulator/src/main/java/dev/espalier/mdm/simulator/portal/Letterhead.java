package dev.espalier.mdm.simulator.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.espalier.mdm.simulator.OrganizationKind;
import dev.espalier.mdm.simulator.token.Ids;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * How an organization presents itself.
 *
 * @param id customer number
 * @param name its name
 * @param kind which portal it uses
 * @param domain where its mail goes
 */
public record Letterhead(String id, String name, OrganizationKind kind, String domain) {

    static Letterhead of(String name, OrganizationKind kind, Ids ids) {
        var slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return new Letterhead(ids.digits(7), name, kind, (slug.isEmpty() ? "organization" : slug) + ".example");
    }

    public String email() {
        return "it@" + domain;
    }

    public String phone() {
        return "+49 40 5550100";
    }

    public String address() {
        return "Kaiweg 7, 20457, Hamburg, DE";
    }

    String founder() {
        return "it.admin@appleaccount." + domain;
    }

    public String idHash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(id.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
