package dev.espalier.mdm.application;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.journal.AccountEvent;
import dev.espalier.mdm.domain.journal.JournalEvent;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.spi.UnitOfWork;
import java.util.Map;

/** Writes every refusal down, with the caller (rule X5). */
public final class Refusals {
    private final Ports ports;

    /** Refusals go to the journal of the account that they happened in. */
    public Refusals(Ports ports) {
        this.ports = ports;
    }

    /** The same outcome, written down if it is a refusal. */
    public <T> Outcome<T> noting(Session session, Subject subject, Outcome<T> outcome) {
        outcome.refusal().ifPresent(refusal -> write(ports.unitOfWork(), session, event(session, subject, refusal)));
        return outcome;
    }

    private static void write(UnitOfWork unitOfWork, Session session, JournalEvent event) {
        unitOfWork.inTransaction(session.account(), stores -> {
            stores.journal().append(event);
            return event;
        });
    }

    private JournalEvent event(Session session, Subject subject, Refusal refusal) {
        var event = session.event(AccountEvent.REFUSED, subject, ports.now())
                .with("code", refusal.code())
                .with("rule", refusal.rule());
        for (Map.Entry<String, Object> parameter : refusal.parameters().entrySet()) {
            event = event.with("with_" + parameter.getKey(), parameter.getValue());
        }
        return event;
    }
}
