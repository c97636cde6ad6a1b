package dev.espalier.mdm.cli.server;

import dev.espalier.mdm.domain.server.ServerKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** The file with the certificate that goes to the portal. An existing file is never overwritten. */
record CertificateFile(Path path) {

    /** The named file, or one named after the label in the present folder. */
    static CertificateFile of(String out, String label) {
        return new CertificateFile(Path.of(out.isEmpty() ? slug(label) + ".pem" : out));
    }

    private static String slug(String label) {
        String plain =
                label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "server" : plain;
    }

    /**
     * Makes sure that the file can be written, before anything is made that would have to go in.
     *
     * @throws IllegalArgumentException if it is there already
     */
    CertificateFile free() {
        if (Files.exists(path)) {
            throw new IllegalArgumentException("This file exists already; name another one with --out.");
        }
        return this;
    }

    void write(ServerKey key) throws IOException {
        Files.writeString(path, key.pem(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
}
