package dev.espalier.mdm.application;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.device.CallPolicy;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.Lease;
import java.util.function.Function;

/** The frame of every short call to Apple about a server: admitted, in a turn, and only if Apple may be called now. */
public final class AppleTurn {
    private final Ports ports;
    private final Turns turns;

    /** Calls are made in these turns. */
    public AppleTurn(Ports ports, Turns turns) {
        this.ports = ports;
        this.turns = turns;
    }

    /** Whose call it is, about what, and to do what. */
    public record Call(Session session, IntegrationId id, Action action) {}

    /** Works in the frame; what Apple refuses on the way is on file and comes back as a refusal. */
    public <T> Outcome<T> in(Call call, Function<Place, Outcome<T>> work) {
        return admitted(call)
                .then(server -> turns.alone(call.session(), call.id(), lease -> {
                    try {
                        return ready(call, lease).then(ready -> work.apply(new Place(call.session(), lease, ready)));
                    } catch (Setbacks.Held held) {
                        return Outcome.refused(held.refusal());
                    }
                }));
    }

    private Outcome<ServerIntegration> admitted(Call call) {
        return ports.inTransaction(
                call.session(), stores -> Doorkeeper.admit(call.session(), stores, call.id(), call.action()));
    }

    private Outcome<ServerIntegration> ready(Call call, Lease lease) {
        return ports.inTransaction(
                lease,
                stores -> Doorkeeper.admit(call.session(), stores, call.id(), call.action())
                        .unless(server ->
                                CallPolicy.before(server, stores.syncStates().find(call.id()), ports.now())));
    }
}
