package dev.espalier.mdm.application;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.domain.access.AccessPolicy;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
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

    /** The integration, if the caller may do this to it. A deleted one can only be looked at (rule S12). */
    public static Outcome<ServerIntegration> admit(Session session, Stores stores, IntegrationId id, Action action) {
        return stores.servers()
                .find(id)
                .map(integration -> admit(session, integration, action))
                .orElseGet(() -> Outcome.refused(missing(session, action)));
    }

    private static Outcome<ServerIntegration> admit(Session session, ServerIntegration integration, Action action) {
        return Outcome.done(integration)
                .unless(found -> AccessPolicy.onIntegration(session.caller(), action, found.scope()))
                .unless(found -> ended(found, action));
    }

    /** What is not there is refused like what is out of reach, whoever asks. */
    private static Refusal missing(Session session, Action action) {
        return AccessPolicy.onIntegration(session.caller(), action, LocationScope.selected(Set.of()))
                .orElseGet(AccessPolicy::outOfReach);
    }

    private static Optional<Refusal> ended(ServerIntegration integration, Action action) {
        return integration
                .deletedAt()
                .filter(at -> action != Action.SEE)
                .map(at -> Refusal.of(IntegrationRefusal.DELETED).with("deleted_at", at));
    }

    /** Goes on only if the caller may do this in the account as a whole. */
    public static Outcome<Session> admit(Session session, Action action) {
        return Outcome.done(session).unless(asking -> AccessPolicy.inAccount(asking.caller(), action));
    }

    /** All integrations within the caller's reach; an account has few compared to its devices. */
    public static List<ServerIntegration> reachable(Session session, Stores stores) {
        var reached = new ArrayList<ServerIntegration>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            var page = stores.servers().list(next.orElseThrow(), Page.MAX);
            page.items().stream()
                    .filter(server -> AccessPolicy.reaches(session.caller(), server.scope()))
                    .forEach(reached::add);
            next = page.next();
        }
        return reached;
    }
}
