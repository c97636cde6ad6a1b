package dev.espalier.mdm.application.content;

import dev.espalier.mdm.application.Locator;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.license.HeldLicense;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Counts the assignments that a smaller scope would not admit (rule A5), page by page. Who has no location that anybody
 * knows of is admitted by all locations alone, so they fall outside, too.
 */
final class Outside {
    private final Ports ports;
    private final Locator locator;

    Outside(Ports ports) {
        this.ports = ports;
        this.locator = new Locator(ports);
    }

    long count(Session session, ContentIntegration unit, LocationScope scope) {
        if (scope.covers(unit.scope())) {
            return 0;
        }
        long outside = 0;
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            String after = next.orElseThrow();
            var page =
                    ports.inTransaction(session, stores -> stores.assignments().list(unit.id(), after, Page.MAX));
            outside += outside(session, scope, page.items());
            next = page.next();
        }
        return outside;
    }

    private long outside(Session session, LocationScope scope, List<HeldLicense> held) {
        var locations = locator.locations(
                session.account(),
                held.stream().flatMap(Outside::device).distinct().toList());
        return held.stream()
                .filter(license ->
                        device(license).noneMatch(serial -> scope.admits(locations.getOrDefault(serial, Set.of()))))
                .count();
    }

    private static Stream<SerialNumber> device(HeldLicense license) {
        return license.assignment().assignee().match(Stream::of, user -> Stream.empty());
    }
}
