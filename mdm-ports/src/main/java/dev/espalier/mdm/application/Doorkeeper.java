package dev.espalier.mdm.application;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.domain.access.AccessPolicy;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.credential.Integration;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lets callers in to what they may do, and says nothing about the rest. */
public final class Doorkeeper {
    private Doorkeeper() {}

    /** Who comes to which integration, and to do what. */
    public record Visit(Session session, IntegrationId id, Action action) {}

    /** The server, if the caller may do this to it. */
    public static Outcome<ServerIntegration> toServer(Session session, Stores stores, IntegrationId id, Action action) {
        return admit(IntegrationKind.SERVERS, stores, new Visit(session, id, action));
    }

    /** The unit of Apps and Books, if the caller may do this to it. */
    public static Outcome<ContentIntegration> toUnit(Session session, Stores stores, IntegrationId id, Action action) {
        return admit(IntegrationKind.UNITS, stores, new Visit(session, id, action));
    }

    /** The integration, if the visitor may do this to it. A deleted one can only be looked at (rules S12, A14). */
    public static <I extends Integration> Outcome<I> admit(IntegrationKind<I, ?> kind, Stores stores, Visit visit) {
        return kind.find(stores, visit.id())
                .map(integration -> admit(visit, integration))
                .orElseGet(() -> Outcome.refused(missing(visit)));
    }

    private static <I extends Integration> Outcome<I> admit(Visit visit, I integration) {
        return Outcome.done(integration)
                .unless(found -> AccessPolicy.onIntegration(visit.session().caller(), visit.action(), found.scope()))
                .unless(found -> ended(found, visit.action()));
    }

    /** What is not there is refused like what is out of reach, whoever asks. */
    private static Refusal missing(Visit visit) {
        return AccessPolicy.onIntegration(visit.session().caller(), visit.action(), LocationScope.selected(Set.of()))
                .orElseGet(AccessPolicy::outOfReach);
    }

    private static Optional<Refusal> ended(Integration integration, Action action) {
        return integration
                .deletedAt()
                .filter(at -> action != Action.SEE)
                .map(at -> Refusal.of(IntegrationRefusal.DELETED).with("deleted_at", at));
    }

    /** Goes on only if the caller may do this in the account as a whole. */
    public static Outcome<Session> admit(Session session, Action action) {
        return Outcome.done(session).unless(asking -> AccessPolicy.inAccount(asking.caller(), action));
    }

    /** All integrations of a kind within the caller's reach; an account has few compared to its devices. */
    public static <I extends Integration> List<I> reachable(
            IntegrationKind<I, ?> kind, Session session, Stores stores) {
        var reached = new ArrayList<I>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            var page = kind.list(stores, next.orElseThrow(), Page.MAX);
            page.items().stream()
                    .filter(integration -> AccessPolicy.reaches(session.caller(), integration.scope()))
                    .forEach(reached::add);
            next = page.next();
        }
        return reached;
    }
}
