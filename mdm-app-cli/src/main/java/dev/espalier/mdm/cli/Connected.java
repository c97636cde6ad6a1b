package dev.espalier.mdm.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the command line is connected to.
 *
 * @param database where everything is kept
 * @param masterKey the file with the key of all secrets
 * @param apple Apple's address, or empty for Apple itself
 * @param mail where invitations are sent from, or empty
 */
record Connected(Database database, Path masterKey, Optional<URI> apple, Optional<MailServer> mail) {

    /**
     * A database and who signs in.
     *
     * @param url a JDBC URL
     * @param user the user, or empty
     * @param password the password, or empty
     */
    record Database(String url, String user, String password) {
        @Override
        public String toString() {
            return "Database[***]";
        }
    }
}
