package dev.espalier.mdm.verify.crash;

import dev.espalier.mdm.domain.license.RevocationId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.sdk.Mdm;
import dev.espalier.mdm.spi.Leases;
import dev.espalier.mdm.spi.Storage;
import dev.espalier.mdm.testkit.crash.Mortal;
import dev.espalier.mdm.testkit.memory.InMemoryStorage;
import dev.espalier.mdm.verify.story.Campus;
import dev.espalier.mdm.verify.story.School;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A campus whose Apple takes two devices in one request, a storage, and the processes that come and go over both. */
final class LicenseScene implements AutoCloseable {
    private final School school = Campus.school(2);
    private final Campus campus = Campus.of(school, "Leipzig");
    private final Storage storage = new InMemoryStorage(school.clock());
    private final List<Mdm> processes = new ArrayList<>();
    private Optional<IntegrationId> unit = Optional.empty();
    private Optional<RevocationId> revocation = Optional.empty();

    /** Ada's way in to the very first process, which integrates the unit. */
    AccountSession integrated() {
        var session = School.found(process(Mortal.living()));
        unit = Optional.of(campus.integrated(session));
        return session;
    }

    /** Ada's way in to a new process, which does everything on one thread, so that its steps can be counted. */
    AccountSession session(Mortal process) {
        return School.session(process(process));
    }

    private Mdm process(Mortal process) {
        var mdm = school.wired(process.reaching(storage), process.reaching(school.services()))
                .sharedExecutor(Runnable::run)
                .build();
        processes.add(mdm);
        return mdm;
    }

    /** A process died, and what it held is held no more. */
    void mourn() {
        school.clock().advance(Leases.TERM.plus(Duration.ofSeconds(1)));
    }

    Campus campus() {
        return campus;
    }

    IntegrationId unit() {
        return unit.orElseThrow();
    }

    /** The revocation that the story is about. */
    void about(RevocationId id) {
        revocation = Optional.of(id);
    }

    RevocationId revocation() {
        return revocation.orElseThrow();
    }

    /** How many requests that change who holds what have arrived at Apple. */
    long asked() {
        return school.apple().requests().all().stream()
                .filter(request -> request.path().matches("/mdm/v2/assets/[a-z]+"))
                .count();
    }

    @Override
    public void close() {
        processes.forEach(Mdm::close);
        school.close();
    }
}
