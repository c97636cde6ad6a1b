package dev.espalier.mdm.apple;

import dev.espalier.mdm.apple.content.Bearers;
import dev.espalier.mdm.apple.content.ContentService;
import dev.espalier.mdm.apple.content.ContentTokenFiles;
import dev.espalier.mdm.apple.content.ServiceAddresses;
import dev.espalier.mdm.apple.content.ServiceConfig;
import dev.espalier.mdm.apple.content.UnitContentGateway;
import dev.espalier.mdm.apple.content.UnitGates;
import dev.espalier.mdm.apple.device.EnrollmentDeviceGateway;
import dev.espalier.mdm.apple.http.AppleHttp;
import dev.espalier.mdm.apple.http.Pace;
import dev.espalier.mdm.apple.http.Redirects;
import dev.espalier.mdm.apple.http.TrustAnchors;
import dev.espalier.mdm.apple.invite.UnitUserGateway;
import dev.espalier.mdm.apple.license.JsonNotifications;
import dev.espalier.mdm.apple.license.StoreCatalogGateway;
import dev.espalier.mdm.apple.license.UnitLicenseGateway;
import dev.espalier.mdm.apple.server.EnrollmentServerGateway;
import dev.espalier.mdm.apple.server.EnrollmentService;
import dev.espalier.mdm.apple.server.ServerCertificateDesk;
import dev.espalier.mdm.spi.AppleConnector;
import dev.espalier.mdm.spi.AppleGateways;
import dev.espalier.mdm.spi.SecretVault;
import dev.espalier.mdm.spi.content.ContentGateway;
import dev.espalier.mdm.spi.content.ContentTokenDesk;
import dev.espalier.mdm.spi.device.DeviceGateway;
import dev.espalier.mdm.spi.invite.UserGateway;
import dev.espalier.mdm.spi.license.CatalogGateway;
import dev.espalier.mdm.spi.license.LicenseGateway;
import dev.espalier.mdm.spi.license.NotificationReader;
import dev.espalier.mdm.spi.server.CertificateDesk;
import dev.espalier.mdm.spi.server.ServerGateway;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Apple's services over the network. {@code AppleServices.production().build()} is all that most products need.
 *
 * <p>Instances are immutable and may be connected any number of times. What was passed in, such as an executor, is not
 * closed by it.
 */
public final class AppleServices implements AppleConnector {
    private final AppleEndpoints endpoints;
    private final String product;
    private final Duration deadline;
    private final List<Consumer<HttpClient.Builder>> settings;
    private final Consumer<Duration> pause;

    private AppleServices(Builder options) {
        this.endpoints = options.endpoints;
        this.product = options.product;
        this.deadline = options.deadline;
        this.settings = List.copyOf(options.settings);
        this.pause = options.pause;
    }

    /**
     * Apple's own services.
     *
     * @return a builder with the usual options
     */
    public static Builder production() {
        return at(AppleEndpoints.production());
    }

    /**
     * Services elsewhere, such as a simulator's.
     *
     * @param endpoints where they are
     * @return a builder with the usual options
     */
    public static Builder at(AppleEndpoints endpoints) {
        return new Builder(endpoints);
    }

    @Override
    public AppleGateways connect(SecretVault vault, InstantSource clock) {
        var client = client();
        var http = new AppleHttp(client, product, deadline);
        var enrollment = new EnrollmentService(endpoints.enrollment(), http, vault, clock);
        return new Gateways(
                new ServerCertificateDesk(vault, clock),
                new EnrollmentServerGateway(enrollment, clock),
                new EnrollmentDeviceGateway(enrollment, vault),
                store(new Redirects(http), vault, clock),
                client);
    }

    private Store store(Redirects http, SecretVault vault, InstantSource clock) {
        var addresses = new ServiceAddresses(
                endpoints.appsAndBooks(), endpoints.legacyAppsAndBooks(), endpoints.catalog(), endpoints.invitations());
        var config = new ServiceConfig(addresses, http, clock);
        var bearers = new Bearers(vault);
        var service = new ContentService(config, http, bearers, new UnitGates(clock, pause), clock);
        return new Store(
                new UnitContentGateway(service, config, addresses.legacy(), vault, clock),
                new UnitLicenseGateway(service),
                new UnitUserGateway(service, config),
                new StoreCatalogGateway(config, http, bearers, new Pace(clock, pause), clock));
    }

    private HttpClient client() {
        boolean secure = endpoints.enrollment().getScheme().equals("https");
        var builder = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(secure ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1);
        settings.forEach(setting -> setting.accept(builder));
        return builder.build();
    }

    @Override
    public String toString() {
        return "AppleServices[" + endpoints.enrollment() + "]";
    }

    private record Store(ContentGateway content, LicenseGateway licenses, UserGateway users, CatalogGateway catalog) {}

    private record Gateways(
            CertificateDesk certificates, ServerGateway servers, DeviceGateway devices, Store store, HttpClient client)
            implements AppleGateways {

        @Override
        public ContentGateway content() {
            return store.content();
        }

        @Override
        public ContentTokenDesk contentTokens() {
            return new ContentTokenFiles();
        }

        @Override
        public LicenseGateway licenses() {
            return store.licenses();
        }

        @Override
        public UserGateway users() {
            return store.users();
        }

        @Override
        public CatalogGateway catalog() {
            return store.catalog();
        }

        @Override
        public NotificationReader notifications() {
            return new JsonNotifications();
        }

        /** Before Java 21 a client ends by itself as soon as nobody refers to it. */
        @Override
        public void close() {
            if (client instanceof AutoCloseable closeable) {
                try {
                    closeable.close();
                } catch (Exception e) {
                    throw new IllegalStateException("An HTTP client closes without checked exceptions.", e);
                }
            }
        }
    }

    /** Options of the services. */
    public static final class Builder {
        private static final Duration USUAL_DEADLINE = Duration.ofSeconds(60);

        private final AppleEndpoints endpoints;
        private final List<Consumer<HttpClient.Builder>> settings = new ArrayList<>();
        private String product = "Espalier/1.0 (device management)";
        private Duration deadline = USUAL_DEADLINE;
        private Consumer<Duration> pause = Pace::sleep;

        private Builder(AppleEndpoints endpoints) {
            this.endpoints = endpoints;
        }

        /**
         * How the product presents itself to Apple, in the header {@code User-Agent}. Apple refuses requests without
         * one, and those of some well-known HTTP libraries.
         *
         * @param token name and version, such as {@code AcmeMDM/3.4}; visible ASCII and spaces, at most 200 characters
         * @return this
         * @throws IllegalArgumentException if the token has another form
         */
        public Builder userAgent(String token) {
            if (!token.matches("[!-~][ -~]{0,199}")) {
                throw new IllegalArgumentException("A product token is 1 to 200 visible ASCII characters.");
            }
            product = token;
            return this;
        }

        /**
         * How long one exchange may take, from the first byte sent to the last byte received.
         *
         * @param time more than zero; 60 seconds unless set
         * @return this
         * @throws IllegalArgumentException if the time is zero or less
         */
        public Builder deadline(Duration time) {
            if (time.isZero() || time.isNegative()) {
                throw new IllegalArgumentException("A deadline is more than zero.");
            }
            deadline = time;
            return this;
        }

        /**
         * The proxy on the way to Apple; without one the platform's default holds.
         *
         * @param selector which proxy to take
         * @return this
         */
        public Builder proxy(ProxySelector selector) {
            settings.add(client -> client.proxy(selector));
            return this;
        }

        /**
         * Certificates to trust besides the platform's own, such as that of a proxy that looks into the traffic.
         *
         * @param anchors the certificates
         * @return this
         */
        public Builder trusting(Collection<X509Certificate> anchors) {
            var context = TrustAnchors.platformAnd(anchors);
            settings.add(client -> client.sslContext(context));
            return this;
        }

        /**
         * Who runs the work of the HTTP client; its own threads unless set.
         *
         * @param executor not closed with the gateways
         * @return this
         */
        public Builder executor(Executor executor) {
            settings.add(client -> client.executor(executor));
            return this;
        }

        /**
         * How a thread waits for its turn, where Apple allows only so many requests in a second: it sleeps, unless set.
         * For a clock that does not run by itself.
         *
         * @param wait lets the time pass that it is given; called by several threads at once
         * @return this
         */
        public Builder pause(Consumer<Duration> wait) {
            pause = wait;
            return this;
        }

        /**
         * The services with these options.
         *
         * @return the services
         */
        public AppleServices build() {
            return new AppleServices(this);
        }
    }
}
