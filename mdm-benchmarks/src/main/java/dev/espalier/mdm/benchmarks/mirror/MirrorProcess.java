package dev.espalier.mdm.benchmarks.mirror;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.apple.AppleEndpoints;
import dev.espalier.mdm.apple.AppleServices;
import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.license.MirrorReport;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.jdbc.JdbcStorage;
import dev.espalier.mdm.jdbc.MasterKey;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.sdk.Mdm;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * The work itself: the first update of one unit, and then of another in the same process. Measured is until the last page
 * of assignments is stored; what the store says about the items comes after, at the store's own pace.
 */
final class MirrorProcess {
    private static final AccountId SCHOOL = new AccountId("northwind");

    private MirrorProcess() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[2]);
        Path key = Files.createTempDirectory(folder, "key").resolve("master.key");
        MasterKey.newFile(key);
        try (var source = pool(arguments[0]);
                var mdm = Mdm.builder()
                        .storage(JdbcStorage.on(source)
                                .masterKey(MasterKey.fromFile(key))
                                .build())
                        .apple(AppleServices.at(AppleEndpoints.at(URI.create(arguments[1])))
                                .build())
                        .build()) {
            mdm.operator(Caller.system()).open(SCHOOL, "Northwind Schools");
            var session = mdm.session(SCHOOL, Caller.administrator("u-1", "Ada Lopez"));
            System.out.println(update(session, folder, "first") + " " + update(session, folder, "second"));
        }
    }

    private static HikariDataSource pool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    /** How many assignments were found, and the nanoseconds that took. */
    private static String update(AccountSession session, Path folder, String name) throws IOException {
        var unit = session.content()
                .integrate(new IntegrationLabel(name), Files.readAllBytes(folder.resolve(name)))
                .orElseThrow();
        var watch = new Watch();
        return read(session, unit.id(), watch) + " " + watch.read().toNanos();
    }

    /** Whoever comes too fast on a busy machine is told to wait, and goes on where it was; the wait counts. */
    private static long read(AccountSession session, IntegrationId unit, Watch watch) {
        var report = session.licenses().update(unit, watch).orElseThrow();
        long found = report.found();
        while (report.ending() == MirrorReport.Ending.HELD) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            var next = session.licenses().update(unit, watch);
            report = next.refusal().isPresent() ? report : next.orElseThrow();
            found += next.refusal().isPresent() ? 0 : report.found();
        }
        return found;
    }

    /** Notes when the last page was stored. */
    private static final class Watch implements Progress {
        private final long begun = System.nanoTime();
        private long last = begun;

        @Override
        public void step(Stage stage, long done, long expected) {
            if (stage == Stage.LISTING) {
                last = System.nanoTime();
            }
        }

        Duration read() {
            return Duration.ofNanos(last - begun);
        }
    }
}
