package dev.espalier.mdm.spi.content;

import dev.espalier.mdm.domain.content.ContentReading;

/** Reads the content tokens that people download from the portal. */
public interface ContentTokenDesk {

    /**
     * Reads a file. Nothing is sent anywhere.
     *
     * @param file the whole file; it may be anything
     * @return the token, or why the file is none
     */
    ContentReading read(byte[] file);
}
