package dev.espalier.mdm.simulator.enrollment;

/** A request that is answered with an error: a status and a code, which may be empty. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    Refused(int status, String code) {
        super(status + " " + code, null, false, false);
        this.status = status;
        this.code = code;
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
}
