package dev.espalier.mdm.application.location;

import dev.espalier.mdm.api.location.Operator;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.IntegrationKind;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.content.UnitId;
import dev.espalier.mdm.domain.credential.Integration;
import dev.espalier.mdm.domain.health.HealthReport;
import dev.espalier.mdm.domain.journal.AccountEvent;
import dev.espalier.mdm.domain.journal.EventKind;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.location.Account;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Stores;
import java.time.Duration;
import java.util.function.Function;

/** What the owner of an installation does, across accounts. */
public final class OperateAccounts implements Operator {
    private static final Duration ORPHANED = Duration.ofHours(24);

    private final Caller caller;
    private final Ports ports;
    private final Function<Session, HealthReport> health;

    /** For one operator. */
    public OperateAccounts(Caller caller, Ports ports, Function<Session, HealthReport> health) {
        this.caller = caller;
        this.ports = ports;
        this.health = health;
    }

    @Override
    public Account open(AccountId id, String name) {
        var account = Account.builder().id(id).name(name).openedAt(ports.now()).build();
        boolean added = ports.unitOfWork().inInstallation(all -> all.accounts().add(account));
        if (!added) {
            throw new IllegalArgumentException("There is, or was, an account " + id + "; choose another id.");
        }
        note(id, AccountEvent.OPENED);
        return account;
    }

    @Override
    public Page<Account> list(String after, int max) {
        return ports.unitOfWork().inInstallation(all -> all.accounts().list(after, max));
    }

    /** The account is closed first: from then on nobody opens a session, and nothing new comes to what ends here. */
    @Override
    public Account close(AccountId id) {
        var closed = existing(id).closed(ports.now());
        ports.unitOfWork().inInstallation(all -> {
            all.accounts().update(closed);
            return closed;
        });
        ports.inTransaction(session(id), stores -> {
            end(IntegrationKind.SERVERS, id, stores);
            end(IntegrationKind.UNITS, id, stores);
            return id;
        });
        ports.vault().destroyAll(id);
        note(id, AccountEvent.CLOSED);
        return closed;
    }

    private <I extends Integration> void end(IntegrationKind<I, ?> kind, AccountId id, Stores stores) {
        Doorkeeper.reachable(kind, session(id), stores).stream()
                .filter(Integration::active)
                .forEach(integration -> kind.end(stores, integration, ports.now()));
    }

    @Override
    public void allowDoubleHolding(String serverUuid) {
        ports.unitOfWork().inInstallation(all -> {
            all.doubleHoldings().allow(serverUuid);
            return serverUuid;
        });
    }

    @Override
    public void allowDoubleHolding(UnitId unit) {
        ports.unitOfWork().inInstallation(all -> {
            all.doubleHoldings().allowUnit(unit);
            return unit;
        });
    }

    @Override
    public HealthReport health(AccountId id) {
        return health.apply(session(existing(id).id()));
    }

    @Override
    public int sweepSecrets() {
        return ports.vault().sweep(ports.now().minus(ORPHANED));
    }

    private Account existing(AccountId id) {
        return ports.unitOfWork()
                .inInstallation(all -> all.accounts().find(id))
                .filter(Account::open)
                .orElseThrow(() -> new IllegalArgumentException("There is no open account " + id + "."));
    }

    private Session session(AccountId id) {
        return new Session(id, caller);
    }

    private void note(AccountId id, EventKind kind) {
        ports.inTransaction(session(id), stores -> {
            stores.journal().append(session(id).event(kind, Subject.account(), ports.now()));
            return id;
        });
    }
}
