package dev.espalier.mdm.application;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.credential.CallPolicy;
import dev.espalier.mdm.domain.credential.Integration;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.Stores;
import java.util.function.Function;

/** The frame of every short call to Apple: admitted, in a turn, and only if Apple may be called now. */
public final class AppleTurn {
    private final Ports ports;
    private final Turns turns;

    /** Calls are made in these turns. */
    public AppleTurn(Ports ports, Turns turns) {
        this.ports = ports;
        this.turns = turns;
    }

    /** Whose call it is, about what, and to do what. */
    public record Call<I extends Integration, P extends Place<I>>(
            Session session, IntegrationKind<I, P> kind, IntegrationId id, Action action) {

        Outcome<I> admitted(Stores stores) {
            return Doorkeeper.admit(kind, stores, new Doorkeeper.Visit(session, id, action));
        }
    }

    /** A call about a server. */
    public static Call<ServerIntegration, ServerPlace> onServer(Session session, IntegrationId id, Action action) {
        return new Call<>(session, IntegrationKind.SERVERS, id, action);
    }

    /** A call about a unit of Apps and Books. */
    static Call<ContentIntegration, UnitPlace> onUnit(Doorkeeper.Visit visit) {
        return new Call<>(visit.session(), IntegrationKind.UNITS, visit.id(), visit.action());
    }

    /** Works in the frame; what Apple refuses on the way is on file and comes back as a refusal. */
    public <I extends Integration, P extends Place<I>, T> Outcome<T> in(Call<I, P> call, Function<P, Outcome<T>> work) {
        return ports.inTransaction(call.session(), call::admitted)
                .then(seen -> turns.alone(call.session(), call.kind().turn(call.id()), lease -> {
                    try {
                        return ready(call, lease)
                                .then(ready -> work.apply(call.kind().place(call.session(), lease, ready)));
                    } catch (Setbacks.Held held) {
                        return Outcome.refused(held.refusal());
                    }
                }));
    }

    private <I extends Integration> Outcome<I> ready(Call<I, ?> call, Lease lease) {
        return ports.inTransaction(
                lease,
                stores -> call.admitted(stores)
                        .unless(integration ->
                                CallPolicy.before(integration, call.kind().waiting(stores, call.id()), ports.now())));
    }
}
