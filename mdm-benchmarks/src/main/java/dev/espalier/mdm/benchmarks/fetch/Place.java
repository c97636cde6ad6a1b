package dev.espalier.mdm.benchmarks.fetch;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a measured process finds everything.
 *
 * @param database the JDBC URL of the product's database
 * @param key the file with the master key
 * @param apple Apple's address
 */
record Place(String database, Path key, URI apple) {

    static Place of(String[] arguments) {
        return new Place(arguments[0], Path.of(arguments[1]), URI.create(arguments[2]));
    }

    List<String> arguments() {
        return List.of(database, key.toString(), apple.toString());
    }
}
