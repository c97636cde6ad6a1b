package dev.espalier.mdm.jdbc.core;

import dev.espalier.mdm.failure.MisuseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One step of the schema. Its text never changes once it was published; a later step does what has to change. */
record SchemaScript(String name, String text) {
    static final List<String> NAMES = List.of(
            "V001__servers_and_devices.sql",
            "V002__enrollment_in_full.sql",
            "V003__people.sql",
            "V004__units.sql",
            "V005__license_mirror.sql",
            "V006__license_work.sql",
            "V007__study_apps.sql",
            "V008__invitations.sql",
            "V009__lacking.sql");

    static List<SchemaScript> all(Dialect dialect) {
        return NAMES.stream()
                .map(name -> new SchemaScript(name, load(dialect, name)))
                .toList();
    }

    private static String load(Dialect dialect, String name) {
        String path = "/dev/espalier/mdm/jdbc/schema/" + dialect.folder() + "/" + name;
        try (InputStream file = Objects.requireNonNull(SchemaScript.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The statements, each of which ends with a semicolon at the end of a line. */
    List<String> statements() {
        String uncommented = text.replaceAll("(?m)^--.*$", "");
        return Arrays.stream(uncommented.split(";\\s*(\\n|$)"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    /** Whether it was applied as it is. */
    boolean same(Map<String, String> applied) {
        String before = applied.get(name);
        if (before != null && !before.equals(checksum())) {
            throw new MisuseException("The schema was made by another " + name
                    + " than this version's; use the version of the library that made it, or a later one.");
        }
        return before != null;
    }

    String checksum() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** The text, followed by the statement that notes it as applied. */
    String noted() {
        return text + "\ninsert into schema_version (script, checksum) values ('" + name + "', '" + checksum()
                + "');\n";
    }
}
