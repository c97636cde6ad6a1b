package dev.espalier.mdm.application.content;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.content.ContentEvent;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.DownloaderFact;
import dev.espalier.mdm.domain.content.NotedFacts;
import dev.espalier.mdm.domain.content.ReclaimPolicy;
import dev.espalier.mdm.domain.content.UnitSwitch;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.journal.JournalEvent;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.failure.StaleVersionException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Turns switches and policies, and keeps an administrator's notes (rules A7 to A10, I4). Apple has no part in it. */
final class ConfigureUnit {
    private final Ports ports;

    ConfigureUnit(Ports ports) {
        this.ports = ports;
    }

    Outcome<ContentIntegration> turn(Session session, IntegrationId id, UnitSwitch which, boolean on) {
        var kind =
                which == UnitSwitch.TEACHERS ? ContentEvent.TEACHERS_SWITCHED : ContentEvent.PERSONAL_ACCOUNTS_SWITCHED;
        return change(
                session,
                id,
                unit -> unit.switched(which, on),
                event(session, id, kind).with("on", on));
    }

    Outcome<ContentIntegration> reclaim(Session session, IntegrationId id, Set<ReclaimPolicy> policies) {
        return change(
                session,
                id,
                unit -> unit.reclaiming(policies),
                event(session, id, ContentEvent.RECLAIMS_CHANGED).with("policies", names(policies)));
    }

    /** What was noted is not repeated in the journal: it names a person. */
    Outcome<ContentIntegration> note(Session session, IntegrationId id, Map<DownloaderFact, String> notes) {
        var noted = new NotedFacts(notes, ports.now());
        return change(
                session,
                id,
                unit -> unit.noting(noted),
                event(session, id, ContentEvent.NOTED)
                        .with("facts", names(noted.facts().keySet())));
    }

    private JournalEvent event(Session session, IntegrationId id, ContentEvent kind) {
        return session.event(kind, Subject.integration(id), ports.now());
    }

    private static String names(Collection<? extends Enum<?>> several) {
        return several.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private Outcome<ContentIntegration> change(
            Session session, IntegrationId id, UnaryOperator<ContentIntegration> change, JournalEvent event) {
        try {
            return ports.inTransaction(
                    session,
                    stores -> Doorkeeper.toUnit(session, stores, id, Action.CONFIGURE_UNIT)
                            .map(unit -> {
                                var after = stores.units().update(change.apply(unit));
                                stores.journal().append(event);
                                return after;
                            }));
        } catch (StaleVersionException e) {
            return Outcome.refused(Refusal.of(IntegrationRefusal.CHANGED_MEANWHILE));
        }
    }
}
