package dev.espalier.mdm.apple.http;

import dev.espalier.mdm.failure.AppleUnavailableException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What it comes to that there was no answer, in words that say where to look. */
final class NoAnswer {
    private static final Logger LOG = LoggerFactory.getLogger(NoAnswer.class);
    private static final int LONGEST = 200;

    private NoAnswer() {}

    static AppleUnavailableException because(AppleRequest request, String why) {
        return new AppleUnavailableException(
                "Apple did not answer " + request + ": " + why + ". Try again later.", 0, "", "", Duration.ZERO);
    }

    /** A failure of the connection. What broke the protocol is not repeated: it may be a header, and headers hold secrets. */
    static AppleUnavailableException because(AppleRequest request, Throwable cause) {
        if (cause instanceof ProtocolException) {
            return because(request, "what came is not HTTP");
        }
        LOG.debug("{} failed", request, cause);
        var failure = because(request, why(request, cause));
        failure.initCause(cause);
        return failure;
    }

    private static String why(AppleRequest request, Throwable cause) {
        if (cause instanceof ConnectException) {
            return "there is no connection to " + request.uri().getAuthority();
        }
        return cause instanceof SSLException
                ? "the connection is not safe (" + message(cause)
                        + "); trust the certificate of a proxy that looks inside"
                : message(cause);
    }

    private static String message(Throwable cause) {
        String message = String.valueOf(cause.getMessage()).replaceAll("[^ -~]", " ");
        return message.substring(0, Math.min(LONGEST, message.length()));
    }
}
