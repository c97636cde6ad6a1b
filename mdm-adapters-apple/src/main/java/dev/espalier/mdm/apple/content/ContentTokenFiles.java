package dev.espalier.mdm.apple.content;

import dev.espalier.mdm.domain.content.ContentReading;
import dev.espalier.mdm.spi.content.ContentTokenDesk;

/** The desk for files of content tokens. */
public final class ContentTokenFiles implements ContentTokenDesk {

    /** A desk; it keeps nothing. */
    public ContentTokenFiles() {}

    @Override
    public ContentReading read(byte[] file) {
        return new ContentTokenFile(file).read();
    }
}
