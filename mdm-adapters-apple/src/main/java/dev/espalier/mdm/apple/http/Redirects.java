package dev.espalier.mdm.apple.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Exchanges that may be sent on by Apple, a few times, and only to another address of the same service: what a request
 * carries never leaves the place it was meant for.
 */
public final class Redirects {
    private static final int MOST = 3;

    private final AppleHttp http;

    public Redirects(AppleHttp http) {
        this.http = http;
    }

    /** Sends a request; the answer is one that sends us on if we must not or will not follow it. */
    public AppleAnswer send(AppleRequest request) {
        var answer = http.send(request, new OpenCalls());
        var asked = request;
        for (int sent = 0; sent < MOST; sent++) {
            var onward = onward(asked, answer);
            if (onward.isEmpty()) {
                return answer;
            }
            asked = new AppleRequest(asked.method(), onward.get(), asked.headers(), asked.body());
            answer = http.send(asked, new OpenCalls());
        }
        return answer;
    }

    /** Nobody is sent on with a change, nor while asked to wait. */
    private static Optional<URI> onward(AppleRequest request, AppleAnswer answer) {
        boolean sentOn = answer.status() >= 300 && answer.status() < 400;
        boolean patient = !answer.header("Retry-After").isEmpty();
        return sentOn && !patient && request.method().equals("GET")
                ? place(request.uri(), answer.header("Location"))
                : Optional.empty();
    }

    private static Optional<URI> place(URI from, String location) {
        try {
            var place = from.resolve(new URI(location));
            boolean same = from.getScheme().equalsIgnoreCase(String.valueOf(place.getScheme()))
                    && from.getRawAuthority().equalsIgnoreCase(String.valueOf(place.getRawAuthority()));
            return same && !location.isEmpty() ? Optional.of(place) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
