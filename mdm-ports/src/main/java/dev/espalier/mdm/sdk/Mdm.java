package dev.espalier.mdm.sdk;

import dev.espalier.mdm.api.license.NotificationIntake;
import dev.espalier.mdm.api.location.Operator;
import dev.espalier.mdm.application.Holder;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.RefreshDetails;
import dev.espalier.mdm.application.Refusals;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Setbacks;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.application.content.UnitsFacade;
import dev.espalier.mdm.application.device.DevicesFacade;
import dev.espalier.mdm.application.device.ProfilesFacade;
import dev.espalier.mdm.application.health.ReportHealth;
import dev.espalier.mdm.application.inventory.LocateDevices;
import dev.espalier.mdm.application.invite.InvitationsFacade;
import dev.espalier.mdm.application.invite.UsersFacade;
import dev.espalier.mdm.application.journal.ReadJournal;
import dev.espalier.mdm.application.license.DefineContent;
import dev.espalier.mdm.application.license.LicensesFacade;
import dev.espalier.mdm.application.license.PlansFacade;
import dev.espalier.mdm.application.license.StudyAppsFacade;
import dev.espalier.mdm.application.license.TakeNotification;
import dev.espalier.mdm.application.license.WorkFacade;
import dev.espalier.mdm.application.location.ManageLocations;
import dev.espalier.mdm.application.location.OperateAccounts;
import dev.espalier.mdm.application.people.PeopleFacade;
import dev.espalier.mdm.application.server.ServersFacade;
import dev.espalier.mdm.application.server.ServicesFacade;
import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.location.Account;
import dev.espalier.mdm.domain.shared.AccountId;

/**
 * A product's Apple side. One instance serves the whole process: it is safe for use by several threads, holds no state
 * of its own but what is in storage, and starts no threads but those of an update that runs, which fetch ahead: one for
 * devices, five for licenses. Close it when the product ends.
 */
public final class Mdm implements AutoCloseable {
    private final Ports ports;
    private final AutoCloseable owned;
    private final Refusals refusals;
    private final ServersFacade.UseCases servers;
    private final ServicesFacade.UseCases services;
    private final DevicesFacade.UseCases devices;
    private final ProfilesFacade.UseCases profiles;
    private final UnitsFacade.UseCases units;
    private final LicensesFacade.UseCases licenses;
    private final InvitationsFacade.UseCases invitations;
    private final WorkFacade.UseCases work;

    Mdm(Ports ports, Holder holder, AutoCloseable owned) {
        this.ports = ports;
        this.owned = owned;
        this.refusals = new Refusals(ports);
        var turns = new Turns(ports, holder);
        var setbacks = new Setbacks(ports);
        var refresh = new RefreshDetails(ports, setbacks);
        this.servers = new ServersFacade.UseCases(ports, turns, refresh);
        this.services = new ServicesFacade.UseCases(ports, turns, setbacks);
        this.devices = new DevicesFacade.UseCases(ports, turns, setbacks, refresh);
        this.profiles = new ProfilesFacade.UseCases(ports, turns, setbacks);
        this.units = new UnitsFacade.UseCases(ports, turns, setbacks);
        this.invitations = new InvitationsFacade.UseCases(ports, turns, setbacks);
        this.licenses = new LicensesFacade.UseCases(ports, turns, setbacks, invitations.step());
        this.work = new WorkFacade.UseCases(ports, turns, setbacks, invitations.step());
    }

    /**
     * Starts wiring.
     *
     * @return a builder; storage and Apple have to be given
     */
    public static MdmBuilder builder() {
        return new MdmBuilder();
    }

    /**
     * Opens a session.
     *
     * @param account in which account
     * @param caller who calls; the product has checked that
     * @return what this caller can do there
     * @throws IllegalArgumentException if there is no such open account
     */
    public AccountSession session(AccountId account, Caller caller) {
        requireOpen(account);
        return session(new Session(account, caller));
    }

    private void requireOpen(AccountId account) {
        boolean open = ports.unitOfWork()
                .inInstallation(all -> all.accounts().find(account))
                .filter(Account::open)
                .isPresent();
        if (!open) {
            throw new IllegalArgumentException("There is no open account " + account + "; open it first.");
        }
    }

    private AccountSession session(Session session) {
        return new AccountSession(
                new ManageLocations(session, refusals, ports),
                new LocateDevices(session, refusals, ports),
                new PeopleFacade(session, refusals, ports),
                new ServersFacade(session, refusals, servers),
                new ServicesFacade(session, refusals, services),
                new DevicesFacade(session, refusals, devices),
                new ProfilesFacade(session, refusals, profiles),
                new UnitsFacade(session, refusals, units),
                new LicensesFacade(session, refusals, licenses),
                new DefineContent(session, refusals, ports),
                new PlansFacade(session, refusals, ports, work),
                new WorkFacade(session, refusals, work),
                new StudyAppsFacade(session, refusals, ports, work),
                new UsersFacade(session, refusals, invitations),
                new InvitationsFacade(session, refusals, invitations),
                new ReadJournal(session, refusals, ports),
                new ReportHealth(session, ports));
    }

    /**
     * Takes the notifications that Apple sends. It belongs to no account and no caller: the address says which unit is
     * meant, and the bearer that it is Apple.
     *
     * @return what the product mounts under its HTTP server
     */
    public NotificationIntake notifications() {
        return new TakeNotification(ports);
    }

    /**
     * What the owner of the installation can do. Give this to nobody else.
     *
     * @param caller who it is, for the journals of the accounts
     * @return the owner's side
     */
    public Operator operator(Caller caller) {
        return new OperateAccounts(caller, ports, session -> new ReportHealth(session, ports).report());
    }

    /** Ends connections to Apple, and the storage unless it was handed in as shared. */
    @Override
    public void close() {
        try {
            owned.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("What was opened could not be closed.", e);
        }
    }
}
