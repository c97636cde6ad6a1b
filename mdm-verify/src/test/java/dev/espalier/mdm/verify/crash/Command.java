package dev.espalier.mdm.verify.crash;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.device.UpdateRequest;
import dev.espalier.mdm.domain.access.RefusalCode;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.device.ProfileChoice;
import dev.espalier.mdm.domain.server.ServerRefusal;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.simulator.DeviceKind;
import dev.espalier.mdm.verify.story.School;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Commands that change something, each with the day before it. */
enum Command {
    COMPLETE(Optional.of(ServerRefusal.NO_SUCH_DRAFT)) {
        @Override
        void prepare(Scene scene, AccountSession session) {
            scene.about(scene.school().draft(session));
            scene.download();
        }

        @Override
        Outcome<?> give(Scene scene, AccountSession session) {
            return session.servers().complete(scene.server(), scene.file());
        }
    },
    RENEW_WITH_A_STAGED_KEY(Optional.empty()) {
        @Override
        void prepare(Scene scene, AccountSession session) {
            scene.about(scene.school().integrate(session));
            var certificate = session.servers().rekey(scene.server()).orElseThrow();
            scene.school()
                    .main()
                    .upload(scene.school().ada(), School.ascii(certificate.key().pem()));
            scene.download();
        }

        @Override
        Outcome<?> give(Scene scene, AccountSession session) {
            return session.servers().renew(scene.server(), scene.file());
        }
    },
    UPDATE_FOR_THE_FIRST_TIME(Optional.empty()) {
        @Override
        void prepare(Scene scene, AccountSession session) {
            scene.about(scene.school().integrate(session));
            School.makeDefault(session, scene.server(), "Students");
        }

        @Override
        Outcome<?> give(Scene scene, AccountSession session) {
            return session.devices().update(scene.server(), Progress.none());
        }
    },
    UPDATE_WITH_CHANGES_AND_ANOTHER_DEFAULT(Optional.empty()) {
        @Override
        void prepare(Scene scene, AccountSession session) {
            readOnce(scene, session);
            School.makeDefault(session, scene.server(), "Teachers");
            var school = scene.school().organization();
            school.devices(scene.fleet().serials(0, 2)).unassign();
            school.devices(scene.fleet().serial(2)).activate();
            school.addDevice("NEWCOMER01", DeviceKind.IPAD);
            school.devices("NEWCOMER01").assignTo(scene.school().main());
        }

        @Override
        Outcome<?> give(Scene scene, AccountSession session) {
            return session.devices().update(scene.server(), Progress.none());
        }
    },
    UPDATE_OF_ALL_WITH_ABSENT_DEVICES(Optional.empty()) {
        @Override
        void prepare(Scene scene, AccountSession session) {
            readOnce(scene, session);
            scene.school().organization().devices(scene.fleet().serials(5, 8)).unassign();
        }

        @Override
        Outcome<?> give(Scene scene, AccountSession session) {
            return session.devices().update(UpdateRequest.of(scene.server()).readingAll(), Progress.none());
        }
    },
    CHOOSE_A_PROFILE(Optional.empty()) {
        @Override
        void prepare(Scene scene, AccountSession session) {
            readOnce(scene, session);
        }

        @Override
        Outcome<?> give(Scene scene, AccountSession session) {
            return session.profiles()
                    .define(School.settings("Lending"))
                    .then(lending ->
                            session.profiles().choose(scene.server(), ProfileChoice.of(lending.id()), some(scene)));
        }
    },
    CHOOSE_NONE(Optional.empty()) {
        @Override
        void prepare(Scene scene, AccountSession session) {
            readOnce(scene, session);
        }

        @Override
        Outcome<?> give(Scene scene, AccountSession session) {
            return session.profiles().choose(scene.server(), ProfileChoice.none(), some(scene));
        }
    },
    DELETE(Optional.of(IntegrationRefusal.DELETED)) {
        @Override
        void prepare(Scene scene, AccountSession session) {
            readOnce(scene, session);
        }

        @Override
        Outcome<?> give(Scene scene, AccountSession session) {
            return session.servers().delete(scene.server(), 25);
        }
    };

    private final Optional<RefusalCode> doneAlready;

    Command(Optional<RefusalCode> doneAlready) {
        this.doneAlready = doneAlready;
    }

    /** What a second one hears if the first one came through; empty if it is simply done again. */
    Optional<RefusalCode> doneAlready() {
        return doneAlready;
    }

    abstract void prepare(Scene scene, AccountSession session);

    abstract Outcome<?> give(Scene scene, AccountSession session);

    /** A server whose devices have been read and have their default, an hour ago. */
    private static void readOnce(Scene scene, AccountSession session) {
        scene.about(scene.school().integrate(session));
        School.makeDefault(session, scene.server(), "Students");
        School.update(session, scene.server());
        scene.pass(Duration.ofHours(1));
    }

    private static List<SerialNumber> some(Scene scene) {
        return scene.fleet().serials(10, 13).stream().map(SerialNumber::new).toList();
    }
}
