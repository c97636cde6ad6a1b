package dev.espalier.mdm.simulator;

/**
 * How a token file is written: one encryption, many shapes that a client must open.
 *
 * @param cipher content encryption
 * @param lengths length encoding of the CMS structure
 * @param chunk bytes per piece of ciphertext where lengths are indefinite, at least 16
 * @param wrapping what is around the CMS structure
 * @param message how the credentials are written inside
 */
public record TokenShape(Cipher cipher, Lengths lengths, int chunk, Wrapping wrapping, Message message) {

    /** Content encryption. */
    public enum Cipher {
        /** What Apple uses. */
        AES_128_CBC,
        /** Longer key. */
        AES_192_CBC,
        /** Longest key. */
        AES_256_CBC,
        /** The old one. */
        TRIPLE_DES_CBC
    }

    /** Length encoding of the CMS structure. */
    public enum Lengths {
        /** BER with indefinite lengths, as Apple's files. */
        INDEFINITE,
        /** DER. */
        DEFINITE
    }

    /** What is around the CMS structure. */
    public enum Wrapping {
        /** Four headers, an empty line, base64 lines of 76 characters, LF. */
        HEADERS,
        /** The same with CRLF. */
        HEADERS_CRLF,
        /** Headers folded over two lines. */
        FOLDED_HEADERS,
        /** {@code application/x-pkcs7-mime}. */
        OLD_MEDIA_TYPE,
        /** A byte order mark in front and empty lines behind. */
        BYTE_ORDER_MARK,
        /** Base64 without headers. */
        BASE64,
        /** The structure itself. */
        BINARY
    }

    /** How the credentials are written inside. */
    public enum Message {
        /** Two headers with CRLF, the marker lines, JSON on one line. */
        MARKED,
        /** Marker lines, JSON broken hard into lines of 64 characters. */
        MARKED_WRAPPED,
        /** Headers, JSON broken hard, no marker lines. */
        WRAPPED,
        /** JSON alone. */
        BARE
    }

    /** Checks the chunk size. */
    public TokenShape {
        if (chunk < 16) {
            throw new IllegalArgumentException("a chunk holds at least one cipher block, not " + chunk + " bytes");
        }
    }

    /**
     * The shape of the portal's files.
     *
     * @return AES-128-CBC, indefinite lengths, one chunk, four headers, marker lines
     */
    public static TokenShape asApple() {
        return new TokenShape(Cipher.AES_128_CBC, Lengths.INDEFINITE, 4096, Wrapping.HEADERS, Message.MARKED);
    }

    /**
     * Returns this shape with another cipher.
     *
     * @param other content encryption
     * @return the new shape
     */
    public TokenShape with(Cipher other) {
        return new TokenShape(other, lengths, chunk, wrapping, message);
    }

    /**
     * Returns this shape with another length encoding.
     *
     * @param other length encoding
     * @return the new shape
     */
    public TokenShape with(Lengths other) {
        return new TokenShape(cipher, other, chunk, wrapping, message);
    }

    /**
     * Returns this shape with something else around it.
     *
     * @param other what is around the CMS structure
     * @return the new shape
     */
    public TokenShape with(Wrapping other) {
        return new TokenShape(cipher, lengths, chunk, other, message);
    }

    /**
     * Returns this shape with another message inside.
     *
     * @param other how the credentials are written
     * @return the new shape
     */
    public TokenShape with(Message other) {
        return new TokenShape(cipher, lengths, chunk, wrapping, other);
    }

    /**
     * Returns this shape with ciphertext in smaller pieces.
     *
     * @param bytes bytes per piece, at least 16
     * @return the new shape
     */
    public TokenShape chunked(int bytes) {
        return new TokenShape(cipher, lengths, bytes, wrapping, message);
    }
}
