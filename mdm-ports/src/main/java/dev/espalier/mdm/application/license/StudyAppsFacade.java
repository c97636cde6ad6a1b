package dev.espalier.mdm.application.license;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.license.StudyApp;
import dev.espalier.mdm.api.license.StudyApps;
import dev.espalier.mdm.api.license.StudyStart;
import dev.espalier.mdm.api.license.StudyUnit;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Refusals;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.ListedAsset;
import dev.espalier.mdm.domain.license.StudyPick;
import dev.espalier.mdm.domain.people.ClassId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import java.util.List;

/** Study apps, as one caller sees them. */
public final class StudyAppsFacade implements StudyApps {
    private final Session session;
    private final Refusals refusals;
    private final OfferStudyApps offer;
    private final PickStudyApps pick;
    private final StartStudyApp start;

    /** Study apps are those of the session's caller. */
    public StudyAppsFacade(Session session, Refusals refusals, Ports ports, WorkFacade.UseCases work) {
        this.session = session;
        this.refusals = refusals;
        this.offer = new OfferStudyApps(ports);
        this.pick = new PickStudyApps(ports);
        this.start = new StartStudyApp(ports, work.assign);
    }

    @Override
    public List<StudyUnit> units() {
        return offer.units(session);
    }

    @Override
    public Outcome<Page<ListedAsset>> offered(IntegrationId unit, String after, int max) {
        return noting(unit, offer.offered(session, unit, after, max));
    }

    @Override
    public Page<StudyApp> picked(String after, int max) {
        return offer.picked(session, after, max);
    }

    @Override
    public Outcome<StudyPick> pick(IntegrationId unit, AssetKey asset) {
        return noting(unit, pick.pick(session, unit, asset));
    }

    @Override
    public Outcome<StudyPick> drop(IntegrationId unit, AssetKey asset) {
        return noting(unit, pick.drop(session, unit, asset));
    }

    @Override
    public Outcome<StudyStart> start(IntegrationId unit, AssetKey asset, ClassId schoolClass) {
        return noting(unit, start.start(session, PickStudyApps.of(session, unit, asset), schoolClass));
    }

    private <T> Outcome<T> noting(IntegrationId unit, Outcome<T> outcome) {
        return refusals.noting(session, Subject.integration(unit), outcome);
    }
}
