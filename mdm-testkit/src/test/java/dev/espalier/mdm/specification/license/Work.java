package dev.espalier.mdm.specification.license;

import static dev.espalier.mdm.testkit.access.Callers.anAdministrator;
import static dev.espalier.mdm.testkit.license.Licenses.anApp;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.license.ApplyReport;
import dev.espalier.mdm.api.license.ApplyRequest;
import dev.espalier.mdm.api.license.AssignRequest;
import dev.espalier.mdm.api.license.LicenseWork;
import dev.espalier.mdm.api.license.ProfileDraft;
import dev.espalier.mdm.api.license.SettleReport;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.ContentProfile;
import dev.espalier.mdm.domain.license.LicenseCount;
import dev.espalier.mdm.domain.license.LicenseOperation;
import dev.espalier.mdm.domain.license.LicensePlan;
import dev.espalier.mdm.domain.license.PlanRow;
import dev.espalier.mdm.domain.license.ProfileTarget;
import dev.espalier.mdm.domain.license.RevocationId;
import dev.espalier.mdm.domain.location.Location;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.sdk.AccountSession;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A campus where licenses are moved. */
final class Work {
    static final AssetKey APP = AssetKey.of("7");

    final Campus campus;
    RevocationId plan = new RevocationId(new UUID(0, 0));

    Work() {
        this(new Campus());
    }

    Work(Campus campus) {
        this.campus = campus;
        campus.atApple.pagesOf(1000);
    }

    AccountSession session() {
        return campus.mdm.session(campus.school.account, anAdministrator());
    }

    LicenseWork work() {
        return session().licenseWork();
    }

    IntegrationId unit() {
        return campus.unit.id();
    }

    /** Buys licenses of an app, and reads that. */
    Work buying(String app, long total) {
        campus.atApple.owns(
                anApp(app).count(new LicenseCount.Finite(total, 0, total, 0)).build());
        campus.updated();
        return this;
    }

    static Set<Assignee> devices(String... serials) {
        return Arrays.stream(serials)
                .map(serial -> new Assignee.ToDevice(new SerialNumber(serial)))
                .collect(Collectors.toSet());
    }

    ContentProfile wanting(AssetKey item, String... serials) {
        var target = new ProfileTarget.Devices(
                Arrays.stream(serials).map(SerialNumber::new).collect(Collectors.toSet()));
        return session()
                .contentProfiles()
                .define(new ProfileDraft("Reading", List.of(item), List.of(unit()), target))
                .orElseThrow();
    }

    LicensePlan planned() {
        return session().plans().plan().orElseThrow();
    }

    List<PlanRow> rows(LicensePlan plan) {
        return session().plans().rows(plan.id(), 0, 1000).orElseThrow();
    }

    ApplyReport applied(LicensePlan plan) {
        return session().plans().apply(ApplyRequest.of(plan), Progress.none()).orElseThrow();
    }

    ApplyReport assigned(AssetKey item, String... serials) {
        return work().assign(new AssignRequest(List.of(unit()), Set.of(item), devices(serials)))
                .orElseThrow();
    }

    SettleReport settled() {
        campus.school.clock.advance(Duration.ofMinutes(6));
        return work().settle(unit(), Progress.none()).orElseThrow();
    }

    /** Everything that can come to its end has come there. */
    Work quiet() {
        for (int i = 0; i < 4; i++) {
            settled();
        }
        return this;
    }

    List<LicenseOperation> operations() {
        return work().operations(unit(), false, "", 1000).orElseThrow().items();
    }

    Set<Assignment> atApple() {
        return campus.atApple.assignments();
    }

    /** Says where a device is; the location is made if it is missing. */
    void locate(String serial, String location) {
        var id = new LocationId(location);
        if (session().locations().list("", 100).items().stream()
                .noneMatch(known -> known.id().equals(id))) {
            session().locations().put(new Location(id, location)).orElseThrow();
        }
        campus.school.locate(serial, location);
    }

    void serves(LocationScope scope) {
        campus.store(stores -> {
            var unit = stores.units().find(unit()).orElseThrow();
            stores.units().update(unit.saved(unit.label(), scope));
        });
    }
}
