package dev.espalier.mdm.benchmarks.assign;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.license.ApplyRequest;
import dev.espalier.mdm.api.license.ProfileDraft;
import dev.espalier.mdm.apple.AppleEndpoints;
import dev.espalier.mdm.apple.AppleServices;
import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.OperationKind;
import dev.espalier.mdm.domain.license.ProfileTarget;
import dev.espalier.mdm.domain.location.Location;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.jdbc.JdbcStorage;
import dev.espalier.mdm.jdbc.MasterKey;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.sdk.Mdm;
import dev.espalier.mdm.spi.AppleGateways;
import dev.espalier.mdm.spi.content.ContentCredential;
import dev.espalier.mdm.spi.license.LicenseChange;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The work itself: a profile for a location with many devices is planned and applied. Beside it, the same devices are asked
 * for at another unit with the fewest requests, one after the other, and nothing else.
 */
final class AssignProcess {
    static final String ITEM = "408709785";

    private static final AccountId SCHOOL = new AccountId("northwind");
    private static final LocationId NORTH = new LocationId("north");
    private static final int IN_A_REQUEST = 1000;

    private AssignProcess() {}

    /** Arguments: the database, Apple's address, the folder with the token files, and the number of devices. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[2]);
        Path key = Files.createTempDirectory(folder, "key").resolve("master.key");
        MasterKey.newFile(key);
        var services =
                AppleServices.at(AppleEndpoints.at(URI.create(arguments[1]))).build();
        try (var source = pool(arguments[0])) {
            var storage =
                    JdbcStorage.on(source).masterKey(MasterKey.fromFile(key)).build();
            try (var mdm = Mdm.builder().storage(storage).apple(services).build();
                    var gateways = services.connect(storage.vault(), InstantSource.system())) {
                mdm.operator(Caller.system()).open(SCHOOL, "Northwind Schools");
                var session = mdm.session(SCHOOL, Caller.administrator("u-1", "Ada Lopez"));
                System.out.println(measured(session, gateways, folder, Integer.parseInt(arguments[3])));
            }
        }
    }

    private static String measured(AccountSession session, AppleGateways gateways, Path folder, int devices)
            throws IOException {
        var serials = located(session, devices);
        String ours = assigned(session, integrated(session, folder, "ours"));
        var theirs = integrated(session, folder, "theirs");
        var credential =
                new ContentCredential(SCHOOL, theirs.id(), theirs.token().secret());
        long begun = System.nanoTime();
        for (List<SerialNumber> request : requests(serials)) {
            gateways.licenses().change(credential, change(request));
        }
        return ours + " " + (System.nanoTime() - begun);
    }

    private static HikariDataSource pool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    private static List<SerialNumber> located(AccountSession session, int devices) {
        session.locations().put(new Location(NORTH, "North")).orElseThrow();
        var serials = IntStream.range(0, devices)
                .mapToObj("DMPX%08d"::formatted)
                .map(SerialNumber::new)
                .toList();
        for (List<SerialNumber> page : requests(serials)) {
            session.inventory()
                    .put(page.stream().map(AssignProcess::atNorth).toList())
                    .orElseThrow();
        }
        return serials;
    }

    private static ManagedDevice atNorth(SerialNumber serial) {
        return ManagedDevice.builder().serial(serial).location(NORTH).build();
    }

    private static ContentIntegration integrated(AccountSession session, Path folder, String name) throws IOException {
        var unit = session.content()
                .integrate(new IntegrationLabel(name), Files.readAllBytes(folder.resolve(name)))
                .orElseThrow();
        session.licenses().update(unit.id(), Progress.none()).orElseThrow();
        return unit;
    }

    /** Requests, and the nanoseconds to plan and to apply. */
    private static String assigned(AccountSession session, ContentIntegration unit) {
        var target = new ProfileTarget.Locations(Set.of(NORTH));
        session.contentProfiles()
                .define(new ProfileDraft("All", List.of(AssetKey.of(ITEM)), List.of(unit.id()), target))
                .orElseThrow();
        long begun = System.nanoTime();
        var plan = session.plans().plan().orElseThrow();
        long planned = System.nanoTime();
        session.plans().apply(ApplyRequest.of(plan), Progress.none()).orElseThrow();
        long applied = System.nanoTime();
        int requests = session.licenseWork()
                .operations(unit.id(), false, "", 1000)
                .orElseThrow()
                .items()
                .size();
        return requests + " " + (planned - begun) + " " + (applied - planned);
    }

    private static LicenseChange change(List<SerialNumber> serials) {
        var devices = serials.stream().<Assignee>map(Assignee.ToDevice::new).toList();
        return new LicenseChange(OperationKind.ASSOCIATE, List.of(AssetKey.of(ITEM)), devices);
    }

    private static List<List<SerialNumber>> requests(List<SerialNumber> serials) {
        var requests = new ArrayList<List<SerialNumber>>();
        for (int from = 0; from < serials.size(); from += IN_A_REQUEST) {
            requests.add(serials.subList(from, Math.min(from + IN_A_REQUEST, serials.size())));
        }
        return requests;
    }
}
