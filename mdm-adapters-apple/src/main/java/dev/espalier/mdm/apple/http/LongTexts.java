package dev.espalier.mdm.apple.http;

import java.io.ByteArrayOutputStream;

/**
 * Empties texts of a length that no field of Apple's has, so that one of them costs neither its document nor memory. Only
 * a document that is larger than such a text is looked through at all.
 */
final class LongTexts {
    /** The longest text that is kept, in bytes. */
    static final int LONGEST = 1024 * 1024;

    private final byte[] document;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int copied;

    private LongTexts(byte[] document) {
        this.document = document;
    }

    /** The document itself if it holds no such text. */
    static byte[] emptied(byte[] document) {
        return document.length <= LONGEST ? document : new LongTexts(document).emptied();
    }

    private byte[] emptied() {
        int at = 0;
        while (at < document.length) {
            at = document[at] == '"' ? text(at) : at + 1;
        }
        return copied == 0 ? document : copyUpTo(document.length).toByteArray();
    }

    /** Passes a text by; says where it ends. */
    private int text(int quote) {
        int at = quote + 1;
        while (at < document.length && document[at] != '"') {
            at += document[at] == '\\' ? 2 : 1;
        }
        int end = Math.min(at, document.length);
        if (end - quote > LONGEST) {
            copyUpTo(quote + 1);
            copied = end;
        }
        return end + 1;
    }

    private ByteArrayOutputStream copyUpTo(int end) {
        kept.write(document, copied, end - copied);
        return kept;
    }
}
