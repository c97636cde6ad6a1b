package dev.espalier.mdm.application.license;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.license.ApplyReport;
import dev.espalier.mdm.api.license.AssignRequest;
import dev.espalier.mdm.api.license.StudyStart;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Registrar;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.StudyApps;
import dev.espalier.mdm.domain.license.StudyEvent;
import dev.espalier.mdm.domain.license.StudyPick;
import dev.espalier.mdm.domain.license.StudyRefusal;
import dev.espalier.mdm.domain.people.ClassId;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.people.SchoolClass;
import dev.espalier.mdm.domain.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Gives a study app to a class (rule A7): who teaches it and who is in it says the directory, and on which devices they
 * learn the inventory. From there it is an assignment like any other, made on the teacher's behalf.
 */
final class StartStudyApp {
    private final Ports ports;
    private final Registrar registrar;
    private final AssignLicenses assign;

    StartStudyApp(Ports ports, AssignLicenses assign) {
        this.ports = ports;
        this.registrar = new Registrar(ports.directory());
        this.assign = assign;
    }

    Outcome<StudyStart> start(Session session, StudyPick pick, ClassId id) {
        return ports.inTransaction(
                        session,
                        stores -> OfferStudyApps.admitted(session, stores, pick.unit(), pick.asset())
                                .unless(unit -> stores.studyApps().has(pick)
                                        ? Optional.empty()
                                        : Optional.of(PickStudyApps.notPicked(pick.asset()))))
                .then(unit -> schoolClass(session, id))
                .then(found -> devices(session, found))
                .then(devices -> give(session, pick, id, devices));
    }

    private Outcome<SchoolClass> schoolClass(Session session, ClassId id) {
        return registrar
                .ask(() -> ports.directory().schoolClass(session.account(), id))
                .map(answer -> answer.<Outcome<SchoolClass>>map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(StudyApps.notYours(id.value()))))
                .orElseGet(() -> Outcome.refused(unavailable(id)))
                .unless(found -> StudyApps.inClass(session.caller(), found));
    }

    private Outcome<Set<Assignee>> devices(Session session, SchoolClass schoolClass) {
        return registrar
                .ask(() -> devicesOf(session, schoolClass.id()))
                .<Outcome<Set<Assignee>>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(unavailable(schoolClass.id())));
    }

    private Set<Assignee> devicesOf(Session session, ClassId id) {
        var account = session.account();
        var devices = new TreeSet<Assignee>();
        pages(after -> ports.directory().members(account, id, after, Page.MAX), members -> {
            var users = members.stream().map(PersonId::value).toList();
            pages(
                    after -> ports.inventory().devicesOf(account, users, after, Page.MAX),
                    found -> found.stream()
                            .map(ManagedDevice::serial)
                            .map(Assignee.ToDevice::new)
                            .forEach(devices::add));
        });
        return devices;
    }

    private static <T> void pages(Function<String, Page<T>> reading, Consumer<List<T>> use) {
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            var page = reading.apply(next.orElseThrow());
            use.accept(page.items());
            next = page.next();
        }
    }

    private static Refusal unavailable(ClassId id) {
        return Refusal.of(StudyRefusal.CLASS_UNAVAILABLE).with("class", id.value());
    }

    private Outcome<StudyStart> give(Session session, StudyPick pick, ClassId id, Set<Assignee> devices) {
        note(session, pick, id, devices.size());
        var onBehalf = new Session(session.account(), Caller.system());
        var start = Outcome.done(new StudyStart(devices.size(), 0, List.of()));
        for (List<Assignee> chunk : Holders.chunks(List.copyOf(devices), Page.MAX)) {
            var request = new AssignRequest(List.of(pick.unit()), Set.of(pick.asset()), Set.copyOf(chunk));
            start = start.then(before -> assign.assign(onBehalf, request).map(report -> plus(before, report)));
        }
        return start;
    }

    /** That it was asked for is on file before Apple hears of it. */
    private void note(Session session, StudyPick pick, ClassId id, int devices) {
        ports.inTransaction(session, stores -> {
            var event = session.event(StudyEvent.STARTED, Subject.integration(pick.unit()), ports.now())
                    .with("item", pick.asset())
                    .with("class", id)
                    .with("devices", devices);
            stores.journal().append(event);
            return event;
        });
    }

    private static StudyStart plus(StudyStart before, ApplyReport report) {
        var plans = new ArrayList<>(before.plans());
        plans.add(report.plan());
        return new StudyStart(before.devices(), before.asked() + report.asked(), plans);
    }
}
