package dev.espalier.mdm.application;

import dev.espalier.mdm.domain.access.AccessPolicy;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.credential.Integration;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.journal.JournalEvent;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.Version;
import dev.espalier.mdm.spi.Stores;
import java.util.Optional;
import java.util.Set;

/** A change of label and scope, of whatever integration (rules S10, A12). */
public record LabelAndScope(Version from, IntegrationLabel label, LocationScope scope) {

    /** Why the change is refused: another scope by somebody who may only rename, an old version, an unknown location. */
    public Optional<Refusal> refusal(Session session, Stores stores, Integration integration) {
        return rescoping(session, integration).or(() -> stale(integration)).or(() -> unknown(stores));
    }

    private Optional<Refusal> rescoping(Session session, Integration integration) {
        return integration.scope().equals(scope)
                ? Optional.empty()
                : AccessPolicy.onIntegration(session.caller(), Action.RESCOPE, integration.scope());
    }

    private Optional<Refusal> stale(Integration integration) {
        return integration.version().equals(from)
                ? Optional.empty()
                : Optional.of(Refusal.of(IntegrationRefusal.CHANGED_MEANWHILE)
                        .with("label", integration.label().value()));
    }

    private Optional<Refusal> unknown(Stores stores) {
        Set<LocationId> named = scope.match(all -> Set.of(), selected -> selected.locations());
        var existing = stores.locations().existing(named);
        return named.stream()
                .filter(location -> !existing.contains(location))
                .findFirst()
                .map(location -> Refusal.of(IntegrationRefusal.NO_SUCH_LOCATION).with("location", location.value()));
    }

    /** What the journal keeps of it. */
    public static JournalEvent noting(JournalEvent event, Integration before, Integration after) {
        return event.with("label_before", before.label())
                .with("label", after.label())
                .with("scope_before", words(before.scope()))
                .with("scope", words(after.scope()));
    }

    private static String words(LocationScope scope) {
        return scope.match(
                all -> "all",
                selected -> String.join(
                        ",",
                        selected.locations().stream().map(LocationId::value).toList()));
    }
}
