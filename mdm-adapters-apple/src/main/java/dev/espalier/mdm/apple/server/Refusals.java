package dev.espalier.mdm.apple.server;

import dev.espalier.mdm.apple.http.AppleAnswer;
import dev.espalier.mdm.domain.credential.Rejection;
import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.failure.AppleCredentialException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** How the enrollment service refuses a session or a token (Apple: Interpreting Automated Device Enrollment error codes). */
final class Refusals {
    private static final Set<String> TOKEN_WORDS =
            Set.of("token_rejected", "token_expired", "signature_invalid", "oauth_problem");

    private Refusals() {}

    /** Whether a new session may help. */
    static boolean ofSession(AppleAnswer answer) {
        return answer.status() == 401
                || (answer.status() == 403 && answer.code().equals("FORBIDDEN"))
                || (!answer.ok() && answer.code().equals("EXPIRED_TOKEN"));
    }

    /** Whether the request for a session was refused as if the token were no good. */
    static boolean ofToken(AppleAnswer answer) {
        return answer.status() == 401 || (answer.status() == 403 && TOKEN_WORDS.contains(answer.code()));
    }

    /**
     * What kind of refusal an answer is, if it is one that no new session helps against. A web page is none: a proxy's
     * opinion says nothing about a token.
     */
    static Optional<RejectionKind> kind(AppleAnswer answer, EnrollmentCall.Kind call) {
        if (answer.isPage()) {
            return Optional.empty();
        }
        if (ofSession(answer) || ofToken(answer)) {
            return Optional.of(RejectionKind.REFUSED);
        }
        if (answer.status() != 403) {
            return Optional.empty();
        }
        return switch (answer.code()) {
            case "T_C_NOT_SIGNED" -> Optional.of(RejectionKind.TERMS_UNSIGNED);
            case "ACCESS_DENIED" -> denied(call);
            default -> Optional.empty();
        };
    }

    private static Optional<RejectionKind> denied(EnrollmentCall.Kind call) {
        return switch (call) {
            case READ -> Optional.of(RejectionKind.ACCESS_DENIED);
            case WRITE -> Optional.of(RejectionKind.READ_ONLY);
            case RELEASE -> Optional.empty();
        };
    }

    /** The evidence; a clock that is far off is named, although Apple's own time did not help. */
    static AppleCredentialException refused(RejectionKind kind, AppleAnswer answer, Instant now) {
        var rejection = Rejection.builder().kind(kind).since(now);
        if (!answer.requestId().isEmpty()) {
            rejection.requestId(answer.requestId());
        }
        rejection.status(answer.status()).code(answer.code());
        String hint = kind == RejectionKind.REFUSED ? ClockDrift.in(answer, now).hint() : "";
        return new AppleCredentialException(rejection.build(), hint);
    }
}
