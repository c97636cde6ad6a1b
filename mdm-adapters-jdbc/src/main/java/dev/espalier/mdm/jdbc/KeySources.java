package dev.espalier.mdm.jdbc;

import dev.espalier.mdm.failure.MisuseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

/** Where master keys come from. No message ever holds what was found there. */
final class KeySources {
    private KeySources() {}

    static MasterKey file(Path file) {
        try {
            return key(Files.readString(file), "The file " + file);
        } catch (IOException e) {
            throw new MisuseException("The master key cannot be read from " + file + " ("
                    + e.getClass().getSimpleName() + "); name the right file, or make a new key.");
        }
    }

    static MasterKey environment(String variable) {
        String value = System.getenv(variable);
        if (value == null) {
            throw new MisuseException("There is no environment variable " + variable + " with a master key.");
        }
        return key(value, "The environment variable " + variable);
    }

    private static MasterKey key(String base64, String place) {
        try {
            return MasterKey.of(Base64.getDecoder().decode(base64.strip()));
        } catch (IllegalArgumentException e) {
            throw new MisuseException(place + " does not hold a master key: 32 bytes in base64.");
        }
    }

    static MasterKey newFile(Path file, byte[] key) {
        try {
            Files.createFile(file, forOwnerOnly(file));
            String line = Base64.getEncoder().encodeToString(key) + "\n";
            Files.write(file, line.getBytes(StandardCharsets.US_ASCII));
            return MasterKey.of(key);
        } catch (FileAlreadyExistsException e) {
            throw new MisuseException("There is a file " + file + " already; it is not overwritten.");
        } catch (IOException e) {
            throw new MisuseException("The master key cannot be written to " + file + " ("
                    + e.getClass().getSimpleName() + "); see whether its folder exists and may be written to.");
        }
    }

    private static FileAttribute<?>[] forOwnerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
