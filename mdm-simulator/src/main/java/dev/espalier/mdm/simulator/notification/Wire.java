package dev.espalier.mdm.simulator.notification;

import dev.espalier.mdm.simulator.SentNotification.Attempt;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends one letter once. */
final class Wire {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final InstantSource clock;
    private final HttpClient http;

    Wire(InstantSource clock, Executor threads) {
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .executor(threads)
                .build();
    }

    /** Waits for the whole answer, but no longer than Apple does. */
    Attempt post(Letter letter) {
        var at = clock.instant();
        try {
            var answer = http.sendAsync(request(letter), BodyHandlers.discarding());
            return new Attempt(
                    at, answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).statusCode(), "");
        } catch (TimeoutException e) {
            return new Attempt(at, 0, "no answer in time");
        } catch (ExecutionException e) {
            return new Attempt(at, 0, String.valueOf(e.getCause()));
        } catch (IllegalArgumentException e) {
            return new Attempt(at, 0, "the address or the secret can't be sent");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Attempt(at, 0, "the simulator was closed");
        }
    }

    private static HttpRequest request(Letter letter) {
        return HttpRequest.newBuilder(letter.to().url())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + letter.to().secret())
                .POST(BodyPublishers.ofString(letter.body()))
                .build();
    }
}
