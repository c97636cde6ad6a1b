package dev.espalier.mdm.cli;

import dev.espalier.mdm.jdbc.JdbcStorage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;

/** The folder in which an installation lives: its database, its master key, and what it was told once and for all. */
record Home(Path folder) {

    Path masterKey() {
        return folder.resolve("master.key");
    }

    String databaseUrl() {
        return JdbcStorage.h2FileUrl(folder.resolve("mdm"));
    }

    private Path settings() {
        return folder.resolve("settings.properties");
    }

    boolean exists() {
        return Files.exists(settings());
    }

    /** Makes the folder, for its owner alone where the system knows owners. */
    void create() throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(folder, posix ? new FileAttribute<?>[] {owner} : new FileAttribute<?>[0]);
    }

    /** What {@code mdm init} was told. */
    Optional<String> setting(String name) {
        if (!exists()) {
            return Optional.empty();
        }
        try (var reader = Files.newBufferedReader(settings(), StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return Optional.ofNullable(properties.getProperty(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keep(Properties properties) throws IOException {
        try (var writer = Files.newBufferedWriter(settings(), StandardCharsets.UTF_8)) {
            properties.store(writer, "What mdm init was told; options and environment variables come first.");
        }
    }
}
