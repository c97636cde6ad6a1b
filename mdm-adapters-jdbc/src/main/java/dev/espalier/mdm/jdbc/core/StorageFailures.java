package dev.espalier.mdm.jdbc.core;

import dev.espalier.mdm.failure.StorageException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts the failures of drivers and of Jdbi into our words. Jdbi's own exceptions carry statements with all their
 * parameters and are left behind; the database's failure stays as the cause.
 */
final class StorageFailures {
    private StorageFailures() {}

    static StorageException of(Throwable failure) {
        Optional<SQLException> database = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
        return database.map(StorageFailures::told)
                .orElseGet(() -> new StorageException(
                        "The database was not used as it should be ("
                                + failure.getClass().getSimpleName() + "); this is a fault of the library.",
                        failure));
    }

    private static StorageException told(SQLException failure) {
        String state = failure.getSQLState() == null ? "without a state" : "state " + failure.getSQLState();
        boolean gone = state.startsWith("state 08") || state.startsWith("state 57P");
        String advice = gone
                ? "The database cannot be reached; see whether it runs and whether the address is right"
                : "The database could not do what was asked; see its log and this failure's cause";
        return new StorageException(advice + " (" + state + ").", failure);
    }
}
