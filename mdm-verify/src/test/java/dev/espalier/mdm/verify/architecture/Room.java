package dev.espalier.mdm.verify.architecture;

import java.util.List;
import java.util.Set;

/** The rooms of the house: the package each one takes, the rooms it may know, and the libraries it may use. */
enum Room {
    DOMAIN("domain", Set.of(), List.of("org.immutables.")),
    FAILURE("failure", Set.of(DOMAIN), List.of()),
    API("api", Set.of(FAILURE, DOMAIN), List.of("org.immutables.")),
    SPI("spi", Set.of(FAILURE, DOMAIN), List.of("org.immutables.")),
    APPLICATION("application", Set.of(API, SPI, FAILURE, DOMAIN), List.of()),
    SDK("sdk", Set.of(APPLICATION, API, SPI, FAILURE, DOMAIN), List.of()),
    APPLE(
            "apple",
            Set.of(SPI, FAILURE, DOMAIN),
            List.of("tools.jackson.", "com.fasterxml.jackson.annotation.", "org.bouncycastle.", "org.slf4j.")),
    JDBC(
            "jdbc",
            Set.of(SPI, FAILURE, DOMAIN),
            List.of("org.jdbi.v3.", "io.leangen.geantyref.", "org.postgresql.", "org.slf4j.")),
    MAIL("mail", Set.of(SPI, FAILURE, DOMAIN), List.of("jakarta.mail.", "org.eclipse.angus.mail.")),
    SIMULATOR(
            "simulator",
            Set.of(),
            List.of(
                    "com.sun.net.httpserver.",
                    "tools.jackson.",
                    "com.fasterxml.jackson.annotation.",
                    "org.bouncycastle.",
                    "org.slf4j.")),
    TESTKIT(
            "testkit",
            Set.of(SDK, API, SPI, FAILURE, DOMAIN),
            List.of("org.assertj.", "org.junit.jupiter.", "org.junit.platform.", "org.opentest4j.", "net.jqwik.api.")),
    CLI(
            "cli",
            Set.of(APPLE, JDBC, MAIL, SIMULATOR, SDK, API, SPI, FAILURE, DOMAIN),
            List.of(
                    "picocli.",
                    "com.zaxxer.hikari.",
                    "org.h2.jdbcx.",
                    "de.siegmar.fastcsv.",
                    "tools.jackson.core.",
                    "org.slf4j.")),
    BENCHMARKS(
            "benchmarks",
            Set.of(APPLE, JDBC, SIMULATOR, SDK, API, SPI, FAILURE, DOMAIN),
            List.of(
                    "org.openjdk.jmh.",
                    "com.zaxxer.hikari.",
                    "org.slf4j.",
                    "org.postgresql.",
                    "io.zonky.test.db.postgres.embedded.",
                    "com.sun.net.httpserver.",
                    "com.sun.management."));

    /** What an embedding product gets: everything but the command line, the test tools and the benchmarks. */
    static final List<Room> PRODUCT = List.of(DOMAIN, FAILURE, API, SPI, APPLICATION, SDK, APPLE, JDBC, MAIL);

    private final String folder;
    private final Set<Room> neighbors;
    private final List<String> libraries;

    Room(String folder, Set<Room> neighbors, List<String> libraries) {
        this.folder = folder;
        this.neighbors = neighbors;
        this.libraries = libraries;
    }

    String folder() {
        return folder;
    }

    boolean mayKnow(Room other) {
        return other == this || neighbors.contains(other);
    }

    /** Nullness annotations are welcome in every room; the JDK needs no permission. */
    boolean mayUse(String type) {
        return type.startsWith("org.jspecify.annotations.")
                || libraries.stream().anyMatch(type::startsWith);
    }
}
