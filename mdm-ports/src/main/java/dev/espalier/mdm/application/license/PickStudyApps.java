package dev.espalier.mdm.application.license;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.StudyApps;
import dev.espalier.mdm.domain.license.StudyEvent;
import dev.espalier.mdm.domain.license.StudyPick;
import dev.espalier.mdm.domain.license.StudyRefusal;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.Stores;

/** Puts apps on a teacher's list and takes them off (rule A7). Apple has no part in it. */
final class PickStudyApps {
    private final Ports ports;

    PickStudyApps(Ports ports) {
        this.ports = ports;
    }

    Outcome<StudyPick> pick(Session session, IntegrationId unit, AssetKey asset) {
        var pick = of(session, unit, asset);
        return ports.inTransaction(
                session,
                stores -> OfferStudyApps.admitted(session, stores, unit, asset).map(admitted -> {
                    if (stores.studyApps().pick(pick)) {
                        note(session, stores, StudyEvent.PICKED, pick);
                    }
                    return pick;
                }));
    }

    Outcome<StudyPick> drop(Session session, IntegrationId unit, AssetKey asset) {
        var pick = of(session, unit, asset);
        return ports.inTransaction(
                session,
                stores -> Doorkeeper.toUnit(session, stores, unit, Action.USE_STUDY_APPS)
                        .then(admitted -> {
                            if (!stores.studyApps().drop(pick)) {
                                return Outcome.refused(notPicked(asset));
                            }
                            note(session, stores, StudyEvent.DROPPED, pick);
                            return Outcome.done(pick);
                        }));
    }

    static StudyPick of(Session session, IntegrationId unit, AssetKey asset) {
        return new StudyPick(StudyApps.teacher(session.caller()), unit, asset);
    }

    static Refusal notPicked(AssetKey asset) {
        return Refusal.of(StudyRefusal.NOT_PICKED).with("item", asset.toString());
    }

    private void note(Session session, Stores stores, StudyEvent kind, StudyPick pick) {
        stores.journal()
                .append(session.event(kind, Subject.integration(pick.unit()), ports.now())
                        .with("item", pick.asset()));
    }
}
