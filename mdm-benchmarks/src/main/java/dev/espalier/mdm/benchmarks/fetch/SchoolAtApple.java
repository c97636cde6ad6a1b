package dev.espalier.mdm.benchmarks.fetch;

import dev.espalier.mdm.benchmarks.JavaProcess;
import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.DeviceFleet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A school with many devices at a simulated Apple, in a process of its own. */
final class SchoolAtApple implements AutoCloseable {
    private final JavaProcess process;
    private final URI apple;
    private final URI server;

    private SchoolAtApple(JavaProcess process, URI apple, URI server) {
        this.process = process;
        this.apple = apple;
        this.server = server;
    }

    /** Opens a school, with room for the pages in a folder. */
    static SchoolAtApple open(int devices, Path folder) {
        var process = JavaProcess.start(Host.class, List.of("-Xmx512m"), List.of("" + devices, folder.toString()));
        String[] addresses = process.line().split(" ");
        return new SchoolAtApple(process, URI.create(addresses[0]), URI.create(addresses[1]));
    }

    /** Where Apple is. */
    URI apple() {
        return apple;
    }

    /** Gives the portal a certificate and takes the token that it encrypts. */
    byte[] token(String certificate) {
        ask("PUT", "/certificate", certificate);
        return ask("POST", "/token", "{}");
    }

    private byte[] ask(String method, String step, String body) {
        var request = HttpRequest.newBuilder(URI.create(server + step))
                .method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.US_ASCII))
                .build();
        try {
            var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException("The portal answered " + step + " with " + answer.statusCode() + ".");
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException("The simulated portal could not be reached.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The wait for the portal was interrupted.", e);
        }
    }

    @Override
    public void close() {
        process.close();
    }

    /** The process: it prints Apple's address and that of the server in the portal, and runs until it is ended. */
    static final class Host {
        private Host() {}

        public static void main(String[] arguments) throws IOException {
            var port = RecordedApple.port();
            try (var apple = AppleSimulator.builder()
                            .publicUrl(RecordedApple.url(port))
                            .controlPort(0)
                            .start();
                    var recorded = RecordedApple.start(port, apple.listensOn(), Path.of(arguments[1]))) {
                System.out.println(apple.url() + " " + opened(apple, Integer.parseInt(arguments[0])));
                while (System.in.read() >= 0) {
                    // whoever started this says nothing, and ends it by going away
                }
            }
        }

        private static String opened(AppleSimulator apple, int devices) {
            var school = apple.portal().createSchool("Northwind Schools");
            school.createServer(school.administrator(), "Main").seed(DeviceFleet.ofSchool(devices));
            return apple.controlUrl().orElseThrow() + "/organizations/" + school.id() + "/servers/Main";
        }
    }
}
