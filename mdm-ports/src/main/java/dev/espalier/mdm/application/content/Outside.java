package dev.espalier.mdm.application.content;

import dev.espalier.mdm.application.Finder;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.license.HeldLicense;
import dev.espalier.mdm.domain.license.Whereabouts;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.shared.Page;
import java.util.List;
import java.util.Optional;

/**
 * Counts the assignments that a smaller scope would not admit (rule A5), page by page. Who has no location that anybody
 * knows of is admitted by all locations alone, so they fall outside, too.
 */
final class Outside {
    private final Ports ports;
    private final Finder finder;

    Outside(Ports ports) {
        this.ports = ports;
        this.finder = new Finder(ports);
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
        var holders = held.stream()
                .map(license -> license.assignment().assignee())
                .distinct()
                .toList();
        var where = finder.where(session.account(), holders);
        return held.stream()
                .filter(license -> !Optional.ofNullable(
                                where.get(license.assignment().assignee()))
                        .orElse(Whereabouts.unknown())
                        .admittedBy(scope))
                .count();
    }
}
