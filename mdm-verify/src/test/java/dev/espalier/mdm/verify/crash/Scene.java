package dev.espalier.mdm.verify.crash;

import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.sdk.Mdm;
import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.SeededFleet;
import dev.espalier.mdm.simulator.VirtualClock;
import dev.espalier.mdm.spi.Storage;
import dev.espalier.mdm.testkit.crash.Mortal;
import dev.espalier.mdm.testkit.memory.InMemoryStorage;
import dev.espalier.mdm.verify.story.School;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A school with 25 devices in pages of ten, a storage, and the processes that come and go over both. */
final class Scene implements AutoCloseable {
    private final School school = School.of(AppleSimulator.builder()
            .clock(VirtualClock.frozenAt(Instant.parse("2026-11-23T08:00:00Z")))
            .behavior(choices -> choices.set(Choice.PAGE_DEFAULT, 10).set(Choice.PAGE_MAXIMUM, 10)));
    private final InMemoryStorage memory = new InMemoryStorage(school.clock());
    private final RememberingVault vault = RememberingVault.around(memory.vault());
    private final Storage storage = vault.in(memory);
    private final SeededFleet fleet = school.main().seed(DeviceFleet.ofSchool(25));
    private final List<Mdm> processes = new ArrayList<>();
    private Optional<IntegrationId> server = Optional.empty();
    private byte[] file = {};

    /** Ada's way in to the very first process. */
    AccountSession founded() {
        return School.found(process(Mortal.living()));
    }

    /** Ada's way in to a new process. */
    AccountSession session(Mortal process) {
        return School.session(process(process));
    }

    /** A new process, which does everything on one thread, so that its steps can be counted. */
    Mdm process(Mortal process) {
        var mdm = school.wired(process.reaching(storage), process.reaching(CommittedKeys.at(school.services())))
                .sharedExecutor(Runnable::run)
                .build();
        processes.add(mdm);
        return mdm;
    }

    School school() {
        return school;
    }

    SeededFleet fleet() {
        return fleet;
    }

    void pass(Duration time) {
        school.clock().advance(time);
    }

    /** The server that the story is about. */
    void about(IntegrationId id) {
        server = Optional.of(id);
    }

    IntegrationId server() {
        return server.orElseThrow();
    }

    /** Downloads a new token, which ends the one before. */
    void download() {
        file = school.main().downloadToken(school.ada());
    }

    byte[] file() {
        return file;
    }

    /** How many of the secrets that were ever put can still be opened. */
    long secretsThatOpen() {
        return vault.secretsThatOpen();
    }

    @Override
    public void close() {
        processes.forEach(Mdm::close);
        school.close();
    }
}
