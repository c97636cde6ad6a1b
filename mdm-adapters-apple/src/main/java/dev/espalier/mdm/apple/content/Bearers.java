package dev.espalier.mdm.apple.content;

import dev.espalier.mdm.failure.MisuseException;
import dev.espalier.mdm.spi.SecretVault;
import dev.espalier.mdm.spi.content.ContentCredential;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Takes tokens from the vault, each time for one request. */
public final class Bearers {
    private static final Pattern SENDABLE = Pattern.compile("[!-~]{1,65536}");

    private final SecretVault vault;

    public Bearers(SecretVault vault) {
        this.vault = vault;
    }

    /** The whole text of the token's file, as Apple takes it. */
    public String of(ContentCredential credential) {
        return vault.use(credential.account(), credential.token(), Bearers::text);
    }

    private static String text(byte[] secret) {
        String text = new String(secret, StandardCharsets.US_ASCII);
        if (!SENDABLE.matcher(text).matches()) {
            throw new MisuseException("What the vault keeps for this unit is no content token.");
        }
        return text;
    }
}
