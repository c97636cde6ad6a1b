package dev.espalier.mdm.verify.crash;

import static dev.espalier.mdm.verify.story.Campus.APP;
import static dev.espalier.mdm.verify.story.Campus.BOOK;
import static dev.espalier.mdm.verify.story.Campus.licenses;
import static dev.espalier.mdm.verify.story.Campus.pads;
import static dev.espalier.mdm.verify.story.Campus.texts;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.license.ApplyRequest;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.Revocation;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.testkit.crash.Mortal;
import dev.espalier.mdm.verify.story.Campus;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Commands that move licenses, each with the day before it and with who holds what in the end. */
enum LicenseCommand {
    APPLY {
        @Override
        void prepare(LicenseScene scene) {
            scene.campus().unit().buy(APP, 6);
            var session = scene.integrated();
            var before = Campus.want(session, List.of(scene.unit()), pads(5, 8), APP);
            Campus.apply(session, Campus.plan(session));
            scene.campus().settle(session, scene.unit());
            session.contentProfiles().delete(before.id()).orElseThrow();
            Campus.want(session, List.of(scene.unit()), pads(0, 6), APP);
            Campus.plan(session);
        }

        @Override
        Outcome<?> give(LicenseScene scene, AccountSession session) {
            var plan = session.plans().newest(1).get(0);
            return session.plans().apply(ApplyRequest.of(plan), Progress.none());
        }

        @Override
        Set<Assignment> end() {
            return licenses(APP, pads(0, 6));
        }
    },
    SETTLE {
        @Override
        void prepare(LicenseScene scene) {
            APPLY.prepare(scene);
            var session = scene.session(Mortal.living());
            Campus.apply(session, session.plans().newest(1).get(0));
            scene.campus().school().clock().advance(Duration.ofMinutes(1));
        }

        @Override
        Outcome<?> give(LicenseScene scene, AccountSession session) {
            return session.licenseWork().settle(scene.unit(), Progress.none());
        }

        @Override
        Set<Assignment> end() {
            return APPLY.end();
        }
    },
    REVOKE_ALL {
        @Override
        void prepare(LicenseScene scene) {
            var unit = scene.campus().unit();
            unit.buy(APP, 6);
            unit.buy(BOOK, 1);
            unit.addUser("anna", "anna@northwind.example");
            unit.assignToDevices(APP, texts(pads(0, 5)));
            unit.assignToUsers(BOOK, List.of("anna"));
            var session = scene.integrated();
            scene.about(session.licenseWork()
                    .planRevocation(scene.unit(), Revocation.Reach.EVERYBODY)
                    .orElseThrow()
                    .id());
        }

        @Override
        Outcome<?> give(LicenseScene scene, AccountSession session) {
            return session.licenseWork().carryOut(scene.revocation(), 5, Progress.none());
        }

        @Override
        Set<Assignment> end() {
            return Set.of(new Assignment(Campus.key(BOOK), new Assignee.ToUser(new ClientUserId("anna"))));
        }
    };

    abstract void prepare(LicenseScene scene);

    abstract Outcome<?> give(LicenseScene scene, AccountSession session);

    abstract Set<Assignment> end();
}
