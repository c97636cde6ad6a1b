package dev.espalier.mdm.application.people;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.people.ClassPart;
import dev.espalier.mdm.api.people.ImportListener;
import dev.espalier.mdm.api.people.ImportReport;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.people.Membership;
import dev.espalier.mdm.domain.people.PeopleEvent;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.spi.Stores;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds classes and members from a list of any length, and ends by letting go whoever the list did not name. */
final class ImportClasses {
    private final Session session;
    private final Ports ports;

    ImportClasses(Session session, Ports ports) {
        this.session = session;
        this.ports = ports;
    }

    Outcome<ImportReport> importClasses(Iterator<ClassPart> parts, ImportListener listener) {
        return Doorkeeper.admit(session, Action.MANAGE_PEOPLE).map(admitted -> take(parts, listener, ports.now()));
    }

    private ImportReport take(Iterator<ClassPart> parts, ImportListener listener, Instant begun) {
        var report = new Intake<>(parts, listener)
                .take(page -> ports.inTransaction(session, stores -> store(stores, page, begun)));
        return report.whole() && report.stored() > 0 && listener.complete() ? settled(report, begun) : report;
    }

    private SortedMap<Integer, Refusal> store(Stores stores, List<ClassPart> page, Instant begun) {
        var known = known(stores, page);
        var sifted = Sifted.of(page, part -> missing(known, part));
        store(stores, sifted, begun);
        return sifted.refused();
    }

    private static Known known(Stores stores, List<ClassPart> page) {
        var locations =
                page.stream().flatMap(part -> part.about().location().stream()).collect(Collectors.toSet());
        var people = page.stream().flatMap(ImportClasses::people).collect(Collectors.toSet());
        return Known.of(stores, locations, people);
    }

    private static Stream<PersonId> people(ClassPart part) {
        return Stream.of(part.teachers(), part.members()).flatMap(Set::stream);
    }

    private static Optional<Refusal> missing(Known known, ClassPart part) {
        return known.missingLocation(part.about().location().stream().toList())
                .or(() -> known.missingPerson(people(part).toList()));
    }

    private void store(Stores stores, Sifted<ClassPart> parts, Instant begun) {
        var ids = parts.kept().stream().map(ClassPart::id).collect(Collectors.toSet());
        var classes = new ClassSum(stores.classes().find(ids)).of(parts.kept());
        var members = memberships(parts.kept());
        stores.classes().put(classes, begun);
        Known.pages(members).forEach(some -> stores.classes().enroll(some, begun));
        stores.journal()
                .append(session.event(PeopleEvent.CLASSES_IMPORTED, Subject.account(), ports.now())
                        .with("classes", classes.size())
                        .with("members", members.size())
                        .with("left", parts.refused().size()));
    }

    private static List<Membership> memberships(Collection<ClassPart> parts) {
        var all = new LinkedHashSet<Membership>();
        parts.forEach(part -> part.members().forEach(member -> all.add(new Membership(part.id(), member))));
        return List.copyOf(all);
    }

    private ImportReport settled(ImportReport report, Instant begun) {
        long gone = ports.inTransaction(session, stores -> {
            long left = stores.classes().settle(begun);
            stores.journal()
                    .append(session.event(PeopleEvent.CLASSES_SETTLED, Subject.account(), ports.now())
                            .with("gone", left));
            return left;
        });
        return new ImportReport(report.stored(), report.left(), gone, true);
    }
}
