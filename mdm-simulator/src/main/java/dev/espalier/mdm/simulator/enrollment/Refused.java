package dev.espalier.mdm.simulator.enrollment;

import java.util.Map;

/** A request that is answered with an error: a status, a code, which may be empty, and headers that go with it. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Map<String, String> headers;

    Refused(int status, String code) {
        this(status, code, Map.of());
    }

    Refused(int status, String code, Map<String, String> headers) {
        super(status + " " + code, null, false, false);
        this.status = status;
        this.code = code;
        this.headers = headers;
    }

    /** From "404 NOT_FOUND" or "404". */
    static Refused as(String statusAndCode) {
        var words = statusAndCode.split(" ", 2);
        return new Refused(Integer.parseInt(words[0]), words.length > 1 ? words[1] : "");
    }

    static Refused malformed() {
        return new Refused(400, "MALFORMED_REQUEST_BODY");
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    Map<String, String> headers() {
        return headers;
    }
}
