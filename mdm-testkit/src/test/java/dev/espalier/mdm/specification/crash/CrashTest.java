package dev.espalier.mdm.specification.crash;

import static dev.espalier.mdm.testkit.device.Devices.aDeviceRecord;
import static dev.espalier.mdm.testkit.device.Profiles.someSettings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.domain.device.DeviceRecord;
import dev.espalier.mdm.domain.device.SyncCursor;
import dev.espalier.mdm.domain.server.ServerDraft;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.specification.School;
import dev.espalier.mdm.spi.device.DeviceGateway.PageRequest;
import dev.espalier.mdm.spi.device.PageAnswer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Runs a use case in a process that dies before, and in one that dies after, each of its steps. Somebody then does it
 * again: the end must be the same as if nobody had died.
 */
class CrashTest {

    @Test
    @Tag("S19")
    @Tag("S22")
    void an_update_that_dies_at_any_step_ends_the_same_once_it_is_repeated() {
        Deaths.every(new Story<ServerIntegration>() {
            @Override
            public ServerIntegration prepared(School school) {
                var server = school.integrated();
                school.aDefaultOf(server);
                school.apple.alwaysAnswersPages(CrashTest::page);
                return server;
            }

            @Override
            public void told(School school, AccountSession session, ServerIntegration server) {
                session.devices().update(server.id(), Progress.none()).orElseThrow();
            }

            @Override
            public Object end(School school, ServerIntegration server) {
                return Map.of(
                        "devices", fleet(school, server),
                        "cursor",
                                school.sync(server)
                                        .cursor()
                                        .map(SyncCursor::value)
                                        .orElse(""),
                        "to be given", school.sync(server).defaultToBeGiven(),
                        "absence check", school.sync(server).absenceCheckDue());
            }
        });
    }

    private static PageAnswer page(PageRequest request) {
        return switch (request.cursor()) {
            case "" -> listed("p1", true, "C01", "C02");
            case "p1" -> listed("p2", true, "C03");
            case "p2" -> listed("p3", false, "C04");
            default -> listed("p4", false);
        };
    }

    private static PageAnswer listed(String cursor, boolean more, String... serials) {
        var records = List.of(serials).stream()
                .<DeviceRecord>map(serial -> aDeviceRecord(serial).build())
                .toList();
        return new PageAnswer.Listed(records, cursor, more, 0);
    }

    private static List<String> fleet(School school, ServerIntegration server) {
        return school.devices(server).stream()
                .map(located -> located.device())
                .map(device -> String.join(
                        " ",
                        device.serial().value(),
                        device.status().name(),
                        device.profile().uuid().map(Object::toString).orElse("none"),
                        Boolean.toString(device.verificationDue())))
                .toList();
    }

    @Test
    @Tag("S1")
    @Tag("S11")
    void a_renewal_that_dies_at_any_step_ends_with_a_token_that_works_once_it_is_repeated() {
        Deaths.every(new Renewing() {
            @Override
            public Object end(School school, Renewal renewal) {
                Deaths.sweep(school);
                var now = school.shown(renewal.server()).integration();
                return Map.of(
                        "works", school.holds(now.token().secret()),
                        "renewed", !now.token().equals(renewal.server().token()),
                        "keys", now.keys().staged().isEmpty(),
                        "key", school.holds(now.keys().current().orElseThrow().privateKey()));
            }
        });
    }

    /** A renewal to be told again. */
    private record Renewal(ServerIntegration server, byte[] file) {}

    private abstract static class Renewing implements Story<Renewal> {

        @Override
        public Renewal prepared(School school) {
            var server = school.integrated();
            return new Renewal(server, school.anotherTokenFor(server));
        }

        @Override
        public void told(School school, AccountSession session, Renewal renewal) {
            session.servers().renew(renewal.server().id(), renewal.file()).orElseThrow();
        }
    }

    @Test
    @Tag("S11")
    void whenever_a_renewal_dies_the_integration_has_a_token_in_the_vault_even_before_anybody_repeats_it() {
        Deaths.everyStep(
                new Renewing() {
                    @Override
                    public Object end(School school, Renewal renewal) {
                        return school.holds(school.shown(renewal.server())
                                .integration()
                                .token()
                                .secret());
                    }
                },
                (story, death) -> assertThat(story.afterDeath(death)).isEqualTo(true));
    }

    @Test
    @Tag("S1")
    @Tag("S3")
    void completing_a_draft_that_dies_at_any_step_ends_with_one_integration() {
        Deaths.every(new Story<ServerDraft>() {
            @Override
            public ServerDraft prepared(School school) {
                return school.administrator().servers().draft(School.LABEL).orElseThrow();
            }

            @Override
            public void told(School school, AccountSession session, ServerDraft draft) {
                var drafts = session.servers().drafts("", 10).items();
                if (!drafts.isEmpty()) {
                    session.servers()
                            .complete(draft.id(), school.tokenFor(draft))
                            .orElseThrow();
                }
            }

            @Override
            public Object end(School school, ServerDraft draft) {
                Deaths.sweep(school);
                var servers = school.administrator().servers().list("", 10).items();
                SecretRef token = servers.get(0).integration().token().secret();
                return List.of(servers.size(), school.holds(token));
            }
        });
    }

    @Test
    @Tag("S12")
    void deleting_that_dies_at_any_step_ends_with_a_deleted_integration() {
        Deaths.every(new Story<ServerIntegration>() {
            @Override
            public ServerIntegration prepared(School school) {
                return school.integrated();
            }

            @Override
            public void told(School school, AccountSession session, ServerIntegration server) {
                if (session.servers()
                        .show(server.id())
                        .orElseThrow()
                        .integration()
                        .active()) {
                    session.servers().delete(server.id(), 0).orElseThrow();
                }
            }

            @Override
            public Object end(School school, ServerIntegration server) {
                return List.of(
                        school.shown(server).integration().active(),
                        school.journal("server.deleted").size());
            }
        });
    }

    @Test
    @Tag("S20")
    void choosing_a_default_that_dies_at_any_step_ends_with_that_default() {
        Deaths.every(new Story<ServerIntegration>() {
            @Override
            public ServerIntegration prepared(School school) {
                var server = school.integrated();
                school.synced(server, "C01");
                return server;
            }

            @Override
            public void told(School school, AccountSession session, ServerIntegration server) {
                var profile = session.profiles().define(someSettings().build()).orElseThrow();
                session.profiles().makeDefault(server.id(), profile.id()).orElseThrow();
                session.devices().update(server.id(), Progress.none()).orElseThrow();
            }

            @Override
            public Object end(School school, ServerIntegration server) {
                var profile = school.device("C01").wanted();
                return List.of(
                        school.device("C01").status(),
                        profile.equals(school.device("C01").profile().uuid()),
                        school.administrator().profiles().list("", 10).items().size());
            }
        });
    }
}
