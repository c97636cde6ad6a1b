package dev.espalier.mdm.apple.http;

import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.failure.AppleUnavailableException;
import java.time.Instant;

/** What an answer comes to that is not what was asked for. No message holds any part of a body but Apple's code. */
public final class AppleErrors {
    private AppleErrors() {}

    /** Whether Apple asks for patience instead of refusing. */
    public static boolean asksToWait(AppleAnswer answer) {
        return answer.status() == 429 || answer.status() >= 500;
    }

    /** Apple cannot answer now. */
    public static AppleUnavailableException unavailable(AppleRequest request, AppleAnswer answer, Instant now) {
        return unavailable(request, answer, answer.code(), now);
    }

    /** The same where Apple's word for the error is known otherwise. */
    public static AppleUnavailableException unavailable(
            AppleRequest request, AppleAnswer answer, String code, Instant now) {
        return new AppleUnavailableException(
                "Apple asks to wait with " + request + ": " + said(answer, code) + ". Try again later.",
                answer.status(),
                code,
                answer.requestId(),
                answer.retryAfter(now));
    }

    /** Apple refused the request in a way that nobody expects. */
    public static AppleServiceException unexpected(AppleRequest request, AppleAnswer answer) {
        return unexpected(request, answer, answer.code());
    }

    /** The same where Apple's word for the error is known otherwise. */
    public static AppleServiceException unexpected(AppleRequest request, AppleAnswer answer, String code) {
        String what = "was refused with " + said(answer, code) + " (" + kind(answer) + "). " + hint(answer);
        return failure(request, answer, code, what);
    }

    private static String said(AppleAnswer answer, String code) {
        return ("HTTP " + answer.status() + " " + code).strip();
    }

    private static String hint(AppleAnswer answer) {
        if (answer.status() == 407) {
            return "A proxy on the way wants to know who is calling.";
        }
        return answer.isPage() ? "It is a web page, so it may come from a proxy on the way." : "";
    }

    /** Apple's answer is not what its documentation promises. */
    public static AppleServiceException unusable(AppleRequest request, AppleAnswer answer, String why) {
        String what = "was answered in a form of no use: " + why + " (" + kind(answer) + ").";
        return failure(request, answer, answer.code(), what);
    }

    private static String kind(AppleAnswer answer) {
        String type = answer.contentType().isEmpty() ? "no media type" : answer.contentType();
        return type + ", " + answer.body().length + " bytes";
    }

    private static AppleServiceException failure(AppleRequest request, AppleAnswer answer, String code, String what) {
        return new AppleServiceException((request + " " + what).strip(), answer.status(), code, answer.requestId());
    }
}
