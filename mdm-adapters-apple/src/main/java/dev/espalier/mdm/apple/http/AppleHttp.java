package dev.espalier.mdm.apple.http;

import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.failure.AppleUnavailableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exchanges with Apple. Each has a deadline over all of it, the body included, and a limit for the size of the answer;
 * the body is taken whole and then read token by token. Nothing is tried twice here, and no redirect is followed.
 */
public final class AppleHttp {
    /** Far more than the largest page that Apple serves. */
    static final int MOST_BYTES = 32 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(AppleHttp.class);

    private final HttpClient client;
    private final String product;
    private final Duration deadline;

    public AppleHttp(HttpClient client, String product, Duration deadline) {
        this.client = client;
        this.product = product;
        this.deadline = deadline;
    }

    /**
     * Sends a request and waits for the whole answer.
     *
     * @param calls through which the wait can be ended
     * @throws AppleUnavailableException if there was no whole answer in time
     * @throws AppleServiceException if the answer is too large or cannot be unpacked
     */
    public AppleAnswer send(AppleRequest request, OpenCalls calls) {
        long begun = System.nanoTime();
        var exchange = client.sendAsync(http(request), info -> new BoundedBody(MOST_BYTES));
        var response = calls.during(exchange, () -> await(request, exchange));
        var answer = new AppleAnswer(response.statusCode(), response.headers(), unpacked(request, response));
        log(request, answer, Duration.ofNanos(System.nanoTime() - begun));
        return answer;
    }

    private HttpRequest http(AppleRequest request) {
        var body = request.body().length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(request.body());
        var builder = HttpRequest.newBuilder(request.uri())
                .method(request.method(), body)
                .header("User-Agent", product)
                .header("Accept-Encoding", "gzip");
        request.headers().forEach(builder::header);
        return builder.build();
    }

    private HttpResponse<byte[]> await(AppleRequest request, CompletableFuture<HttpResponse<byte[]>> exchange) {
        try {
            return exchange.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw NoAnswer.because(request, "no whole answer within " + deadline.toMillis() + " ms");
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw NoAnswer.because(request, "the wait was interrupted");
        } catch (CancellationException e) {
            throw givenUp(request);
        } catch (ExecutionException e) {
            throw failed(request, Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private static AppleUnavailableException givenUp(AppleRequest request) {
        return NoAnswer.because(request, "the call was given up");
    }

    /** Depending on how far an exchange has come, it hears of being given up from its client first. */
    private static AppleUnavailableException failed(AppleRequest request, Throwable cause) {
        return cause instanceof CancellationException ? givenUp(request) : NoAnswer.because(request, cause);
    }

    private static byte[] unpacked(AppleRequest request, HttpResponse<byte[]> response) {
        byte[] body = plain(request, response);
        if (body.length > MOST_BYTES) {
            throw useless(request, response, "is longer than " + MOST_BYTES + " bytes");
        }
        return body;
    }

    private static byte[] plain(AppleRequest request, HttpResponse<byte[]> response) {
        byte[] received = received(response);
        return switch (received.length == 0 ? "" : packing(response)) {
            case "", "identity" -> received;
            case "gzip", "x-gzip" -> inflate(request, response);
            default -> unreadable(request, response, "is packed in a way that nobody asked for");
        };
    }

    /** Where a proxy refuses to let a secure connection through, there is no body at all. */
    private static byte[] received(HttpResponse<byte[]> response) {
        return Objects.requireNonNullElseGet(response.body(), () -> new byte[0]);
    }

    private static String packing(HttpResponse<byte[]> response) {
        String encoding = response.headers().firstValue("Content-Encoding").orElse("");
        return encoding.strip().toLowerCase(Locale.ROOT);
    }

    private static byte[] inflate(AppleRequest request, HttpResponse<byte[]> response) {
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return plain.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            return unreadable(request, response, "cannot be unpacked");
        }
    }

    /** A result that cannot be read is none; an error says enough by its status. */
    private static byte[] unreadable(AppleRequest request, HttpResponse<byte[]> response, String why) {
        if (response.statusCode() < 300) {
            throw useless(request, response, why);
        }
        return new byte[0];
    }

    private static AppleServiceException useless(AppleRequest request, HttpResponse<byte[]> response, String why) {
        var answer = new AppleAnswer(response.statusCode(), response.headers(), new byte[0]);
        return new AppleServiceException(
                "Apple's answer to " + request + " " + why + ".", answer.status(), "", answer.requestId());
    }

    private static void log(AppleRequest request, AppleAnswer answer, Duration time) {
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "{} answered {} with {} bytes in {} ms, request id {}",
                    request,
                    answer.status(),
                    answer.body().length,
                    time.toMillis(),
                    answer.requestId());
        }
    }
}
