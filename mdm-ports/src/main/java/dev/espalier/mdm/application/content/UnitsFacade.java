package dev.espalier.mdm.application.content;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.content.ContentUnits;
import dev.espalier.mdm.api.content.UnitChange;
import dev.espalier.mdm.api.content.UnitConsequences;
import dev.espalier.mdm.api.content.UnitRenewed;
import dev.espalier.mdm.api.content.UnitView;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Refusals;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Setbacks;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.application.UnitFrame;
import dev.espalier.mdm.domain.content.ContentGuidance;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.DownloaderFact;
import dev.espalier.mdm.domain.content.ReclaimPolicy;
import dev.espalier.mdm.domain.content.UnitSwitch;
import dev.espalier.mdm.domain.credential.Guidance;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.Page;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/** {@link ContentUnits} for one session: each method is one use case. */
public final class UnitsFacade implements ContentUnits {
    private final Session session;
    private final Refusals refusals;
    private final UseCases use;

    /** The use cases are shared by all sessions. */
    public UnitsFacade(Session session, Refusals refusals, UseCases use) {
        this.session = session;
        this.refusals = refusals;
        this.use = use;
    }

    @Override
    public Guidance guidance(IntegrationLabel label) {
        return ContentGuidance.forIntegration(label);
    }

    @Override
    public Outcome<ContentIntegration> integrate(IntegrationLabel label, byte[] file) {
        return refusals.noting(session, Subject.account(), use.integrate.integrate(session, label, file));
    }

    @Override
    public Page<UnitView> list(String after, int max) {
        return use.show.list(session, after, max);
    }

    @Override
    public Outcome<UnitView> show(IntegrationId id) {
        return noting(id, use.show.show(session, id));
    }

    @Override
    public Outcome<ContentIntegration> look(IntegrationId id) {
        return noting(id, use.look.look(session, id));
    }

    @Override
    public Outcome<Guidance> renewal(IntegrationId id) {
        return noting(id, use.show.renewal(session, id));
    }

    @Override
    public Outcome<UnitRenewed> renew(IntegrationId id, byte[] file) {
        return noting(id, use.renew.renew(session, id, file));
    }

    @Override
    public Outcome<UnitConsequences> consequences(IntegrationId id) {
        return noting(id, use.show.consequences(session, id));
    }

    @Override
    public Outcome<ContentIntegration> replace(IntegrationId id, byte[] file, long confirmedAssignments) {
        return noting(id, use.replace.replace(session, id, file, confirmedAssignments));
    }

    @Override
    public Outcome<Long> outside(IntegrationId id, LocationScope scope) {
        return noting(id, use.show.outside(session, id, scope));
    }

    @Override
    public Outcome<ContentIntegration> save(UnitChange change) {
        return noting(change.id(), use.save.save(session, change));
    }

    @Override
    public Outcome<ContentIntegration> switchOn(IntegrationId id, UnitSwitch what) {
        return noting(id, use.configure.turn(session, id, what, true));
    }

    @Override
    public Outcome<ContentIntegration> switchOff(IntegrationId id, UnitSwitch what) {
        return noting(id, use.configure.turn(session, id, what, false));
    }

    @Override
    public Outcome<ContentIntegration> reclaim(IntegrationId id, Set<ReclaimPolicy> policies) {
        return noting(id, use.configure.reclaim(session, id, policies));
    }

    @Override
    public Outcome<ContentIntegration> note(IntegrationId id, Map<DownloaderFact, String> notes) {
        return noting(id, use.configure.note(session, id, notes));
    }

    @Override
    public Outcome<Guidance> claiming(IntegrationId id) {
        return noting(id, use.show.claiming(session, id));
    }

    @Override
    public Outcome<ContentIntegration> claim(IntegrationId id) {
        return noting(id, use.claim.claim(session, id));
    }

    @Override
    public Outcome<ContentIntegration> takeOver(IntegrationId id, String owner) {
        return noting(id, use.claim.takeOver(session, id, owner));
    }

    @Override
    public Outcome<ContentIntegration> release(IntegrationId id) {
        return noting(id, use.release.release(session, id));
    }

    @Override
    public Outcome<ContentIntegration> delete(IntegrationId id, long confirmedAssignments) {
        return noting(id, use.delete.delete(session, id, confirmedAssignments));
    }

    @Override
    public Outcome<ContentIntegration> notify(IntegrationId id, URI base) {
        return noting(id, use.notifyUs.at(session, id, base));
    }

    @Override
    public Outcome<ContentIntegration> stopNotifying(IntegrationId id) {
        return noting(id, use.notifyUs.nowhere(session, id));
    }

    private <T> Outcome<T> noting(IntegrationId id, Outcome<T> outcome) {
        return refusals.noting(session, Subject.integration(id), outcome);
    }

    /** The use cases of units. */
    public static final class UseCases {
        private final IntegrateUnit integrate;
        private final ShowUnits show;
        private final LookAtUnit look;
        private final RenewUnit renew;
        private final ReplaceUnit replace;
        private final SaveUnit save;
        private final ConfigureUnit configure;
        private final ClaimUnit claim;
        private final ReleaseUnit release;
        private final DeleteUnit delete;
        private final NotifyUs notifyUs;

        /** Makes them once for all sessions. */
        public UseCases(Ports ports, Turns turns, Setbacks setbacks) {
            var frame = new UnitFrame(ports, turns, setbacks);
            var newToken = new NewToken(ports);
            var outside = new Outside(ports);
            var writeMark = new WriteMark(ports, setbacks);
            claim = new ClaimUnit(ports, setbacks, frame, writeMark);
            integrate = new IntegrateUnit(ports, turns, newToken, claim);
            show = new ShowUnits(ports, outside);
            look = new LookAtUnit(ports, frame);
            renew = new RenewUnit(ports, turns, newToken);
            replace = new ReplaceUnit(ports, turns, newToken, claim);
            save = new SaveUnit(ports, turns, frame, outside);
            configure = new ConfigureUnit(ports);
            release = new ReleaseUnit(ports, frame, writeMark);
            delete = new DeleteUnit(ports, turns, newToken, writeMark);
            notifyUs = new NotifyUs(ports, frame, setbacks);
        }
    }
}
