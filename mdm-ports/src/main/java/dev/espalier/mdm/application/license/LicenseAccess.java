package dev.espalier.mdm.application.license;

import dev.espalier.mdm.application.Finder;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.AccessPolicy;
import dev.espalier.mdm.domain.access.AccessRefusal;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.WorkRefusal;
import dev.espalier.mdm.domain.shared.Page;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Decides whether a caller may move licenses of certain devices and users (rule X2): of all of them, or of none. */
final class LicenseAccess {
    private static final int MOST = 10 * Page.MAX;

    private final Finder finder;

    LicenseAccess(Ports ports) {
        this.finder = new Finder(ports);
    }

    /** Why not, or nothing. */
    Optional<Refusal> objection(Session session, Collection<Assignee> assignees) {
        if (assignees.size() > MOST) {
            return Optional.of(Refusal.of(WorkRefusal.TOO_MANY).with("most", (long) MOST));
        }
        return Holders.chunks(List.copyOf(assignees), Page.MAX).stream()
                .flatMap(chunk -> notTheirs(session, chunk).stream())
                .findFirst();
    }

    private Optional<Refusal> notTheirs(Session session, List<Assignee> chunk) {
        var where = finder.where(session.account(), chunk);
        return chunk.stream()
                .filter(one -> !AccessPolicy.forDevice(
                        session.caller(),
                        Optional.ofNullable(where.get(one)).orElseThrow().locations()))
                .findFirst()
                .map(one -> Refusal.of(AccessRefusal.NOT_YOUR_DEVICE)
                        .with("serial", one.text().substring(2)));
    }
}
