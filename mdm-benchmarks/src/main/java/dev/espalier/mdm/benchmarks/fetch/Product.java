package dev.espalier.mdm.benchmarks.fetch;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.apple.AppleEndpoints;
import dev.espalier.mdm.apple.AppleServices;
import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.device.UpdateReport;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.jdbc.JdbcStorage;
import dev.espalier.mdm.jdbc.MasterKey;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.sdk.Mdm;
import dev.espalier.mdm.spi.AppleGateways;
import dev.espalier.mdm.spi.server.ServerCredential;
import java.time.InstantSource;

/** The SDK as a product embeds it, with one school in it. */
final class Product implements AutoCloseable {
    private static final AccountId SCHOOL = new AccountId("northwind");

    private final HikariDataSource source;
    private final JdbcStorage storage;
    private final AppleServices apple;
    private final Mdm mdm;

    private Product(HikariDataSource source, Place place) {
        this.source = source;
        this.storage = JdbcStorage.on(source)
                .masterKey(MasterKey.fromFile(place.key()))
                .build();
        this.apple = AppleServices.at(AppleEndpoints.at(place.apple())).build();
        this.mdm = Mdm.builder().storage(storage).apple(apple).build();
    }

    /** Opens the product's database, and brings its schema up to date. */
    static Product open(Place place) {
        return new Product(pool(place.database()), place);
    }

    /** A pool of connections to a database. */
    static HikariDataSource pool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    /** Opens the account and integrates its server. */
    void integrate(SchoolAtApple school) {
        mdm.operator(Caller.system()).open(SCHOOL, "Northwind Schools");
        var servers = session().servers();
        var draft = servers.draft(new IntegrationLabel("Main")).orElseThrow();
        servers.complete(draft.id(), school.token(draft.certificate())).orElseThrow();
    }

    /** Updates the server's devices. */
    UpdateReport update() {
        return session().devices().update(server().id(), Progress.none()).orElseThrow();
    }

    /** The ways to Apple, without a use case around them. */
    AppleGateways gateways() {
        return apple.connect(storage.vault(), InstantSource.system());
    }

    /** What calls to Apple are made with. */
    ServerCredential credential() {
        var server = server();
        return new ServerCredential(SCHOOL, server.id(), server.token().secret());
    }

    private ServerIntegration server() {
        return session().servers().list("", 1).items().get(0).integration();
    }

    private AccountSession session() {
        return mdm.session(SCHOOL, Caller.administrator("u-1", "Ada Lopez"));
    }

    @Override
    public void close() {
        mdm.close();
        source.close();
    }
}
