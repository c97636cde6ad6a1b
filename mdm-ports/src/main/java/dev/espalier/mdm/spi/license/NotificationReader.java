package dev.espalier.mdm.spi.license;

import dev.espalier.mdm.domain.license.Notice;
import java.util.Optional;

/** Reads the notifications that Apple sends. */
public interface NotificationReader {

    /**
     * Reads one. Whatever the body is, this throws nothing.
     *
     * @param body what was sent, at most a mebibyte
     * @return the notification, or empty if it cannot be read
     */
    Optional<Notice> read(byte[] body);
}
