package dev.espalier.mdm.application.server;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.AppleTurn;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.ServerPlace;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Setbacks;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.server.Discovery;
import dev.espalier.mdm.domain.server.DiscoveryUrl;
import dev.espalier.mdm.domain.server.ServerEvent;
import dev.espalier.mdm.domain.server.ServerRefusal;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.server.ServiceAnswer;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads, sets and takes away where Apple sends devices that look for this product (rule E4). */
final class ConfigureDiscovery {
    private final Ports ports;
    private final Setbacks setbacks;
    private final AppleTurn appleTurn;

    ConfigureDiscovery(Ports ports, Turns turns, Setbacks setbacks) {
        this.ports = ports;
        this.setbacks = setbacks;
        this.appleTurn = new AppleTurn(ports, turns);
    }

    Outcome<Optional<Discovery>> read(Session session, IntegrationId id) {
        return appleTurn.in(AppleTurn.onServer(session, id, Action.ASK), this::current);
    }

    Outcome<Discovery> set(Session session, IntegrationId id, DiscoveryUrl url) {
        return appleTurn.in(
                AppleTurn.onServer(session, id, Action.CONFIGURE_SERVICE),
                place -> Outcome.done(place)
                        .unless(admitted -> url.refusal())
                        .then(admitted ->
                                asked(place, () -> ports.apple().servers().setDiscovery(place.credential(), url)))
                        .map(set -> noted(place, ServerEvent.DISCOVERY_SET, url.value()))
                        .then(set -> current(place))
                        .map(now -> now.orElse(new Discovery(url, null))));
    }

    /** Journaled even if nothing was set: it may have been, until a process died that could not tell of it any more. */
    Outcome<Optional<Discovery>> clear(Session session, IntegrationId id) {
        return appleTurn.in(
                AppleTurn.onServer(session, id, Action.CONFIGURE_SERVICE),
                place -> current(place)
                        .then(before -> asked(
                                        place, () -> ports.apple().servers().clearDiscovery(place.credential()))
                                .map(cleared -> noted(
                                        place,
                                        ServerEvent.DISCOVERY_CLEARED,
                                        before.map(old -> old.url().value()).orElse("")))
                                .map(noted -> before)));
    }

    private Outcome<Optional<Discovery>> current(ServerPlace place) {
        return asked(place, () -> ports.apple().servers().discovery(place.credential()));
    }

    private <T> Outcome<T> asked(ServerPlace place, Supplier<ServiceAnswer<T>> call) {
        return setbacks.minding(place, call)
                .match(
                        given -> Outcome.done(given.value()),
                        declined -> Outcome.refused(ServerRefusal.declined(declined.code())));
    }

    private ServerPlace noted(ServerPlace place, ServerEvent kind, String url) {
        return ports.inTransaction(place.lease(), stores -> {
            stores.journal().append(place.event(kind, ports.now()).with("url", url));
            return place;
        });
    }
}
