package dev.espalier.mdm.specification.crash;

import static dev.espalier.mdm.testkit.device.Profiles.someSettings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.domain.device.AssignmentOutcome;
import dev.espalier.mdm.domain.device.BypassCode;
import dev.espalier.mdm.domain.device.DeviceChange;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.Disowning;
import dev.espalier.mdm.domain.device.LockOutcome;
import dev.espalier.mdm.domain.device.ProfileChoice;
import dev.espalier.mdm.domain.device.Replacement;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.specification.School;
import dev.espalier.mdm.spi.Leases;
import dev.espalier.mdm.spi.device.LockOrder;
import dev.espalier.mdm.testkit.crash.Crash;
import dev.espalier.mdm.testkit.crash.Mortal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes die while devices are given up, locked, asked about and given profiles. */
class DeviceCrashTest {

    private static final SerialNumber C01 = new SerialNumber("C01");

    @Test
    @Tag("E1")
    void disowning_that_dies_at_any_step_ends_with_the_devices_gone_and_nothing_untold() {
        Deaths.every(new Story<ServerIntegration>() {
            @Override
            public ServerIntegration prepared(School school) {
                var server = school.integrated();
                school.synced(server, "C01", "C02", "C03");
                return server;
            }

            @Override
            public void told(School school, AccountSession session, ServerIntegration server) {
                if (session.devices().show(C01).orElseThrow().get(0).device().present()) {
                    session.devices()
                            .disown(server.id(), new Disowning(School.serials("C01", "C02"), 2))
                            .orElseThrow();
                }
            }

            @Override
            public Object end(School school, ServerIntegration server) {
                return Map.of(
                        "gone", List.of(kinds(school, "C01"), kinds(school, "C02")),
                        "here", school.device("C03").present(),
                        "asked for in the journal", timesAsked(school) >= times(school, "disown"));
            }
        });
    }

    private static List<DeviceChange.Kind> kinds(School school, String serial) {
        return school.administrator().devices().explain(new SerialNumber(serial)).orElseThrow().changes().stream()
                .map(past -> past.change().kind())
                .toList();
    }

    private static long timesAsked(School school) {
        return school.journal("device.disown-asked").size();
    }

    private static long times(School school, String call) {
        return school.calls().stream().filter(call::equals).count();
    }

    @Test
    @Tag("E2")
    void locking_that_dies_at_any_step_ends_with_the_very_code_that_opens_the_device() {
        Deaths.every(new Locking() {
            @Override
            public Object end(School school, Lock lock) {
                Deaths.sweep(school);
                var codes = school.administrator().devices().bypassCodes(C01).orElseThrow();
                return Map.of(
                        "opens",
                                codes.stream()
                                        .anyMatch(held -> lock.opens(held.code().reveal())),
                        "codes", codes.size(),
                        "wanted in the journal",
                                school.journal("device.lock-asked").size() >= times(school, "lock"));
            }
        });
    }

    @Test
    @Tag("E2")
    void whenever_locking_dies_the_code_of_a_locked_device_is_held_even_before_anybody_does_it_again() {
        Deaths.everyStep(
                new Locking() {
                    @Override
                    public Object end(School school, Lock lock) {
                        Deaths.sweep(school);
                        return lock.code().get().isEmpty()
                                || school.administrator().devices().bypassCodes(C01).orElseThrow().stream()
                                        .anyMatch(held -> lock.opens(held.code().reveal()));
                    }
                },
                (story, death) -> assertThat(story.afterDeath(death)).isEqualTo(true));
    }

    /** A device at a server, and the code with which Apple locked it: the first one counts. */
    private record Lock(ServerIntegration server, AtomicReference<String> code) {

        LockOutcome locked(String with) {
            return code.compareAndSet("", with) ? LockOutcome.LOCKED : LockOutcome.ALREADY_LOCKED;
        }

        boolean opens(String text) {
            return code.get().equals(text);
        }
    }

    private abstract static class Locking implements Story<Lock> {

        @Override
        public Lock prepared(School school) {
            var server = school.integrated();
            school.synced(server, "C01");
            var lock = new Lock(server, new AtomicReference<>(""));
            Function<LockOrder, String> code = order -> text(school, order.bypassCode());
            school.apple.alwaysAnswersLocks(order -> lock.locked(code.apply(order)));
            return lock;
        }

        private static String text(School school, SecretRef code) {
            return school.storage
                    .vault()
                    .use(school.account, code, raw -> BypassCode.of(raw).text().reveal());
        }

        @Override
        public void told(School school, AccountSession session, Lock lock) {
            session.devices().lock(lock.server().id(), C01, "");
        }
    }

    @Test
    @Tag("E3")
    void asking_for_a_replacement_that_dies_at_any_step_ends_with_apples_word_on_file() {
        var came = new Replacement(C01, new SerialNumber("C00"), null);
        Deaths.every(new Story<ServerIntegration>() {
            @Override
            public ServerIntegration prepared(School school) {
                var server = school.integrated();
                school.synced(server, "C01");
                school.apple.answersReplacements(() -> Optional.of(came), () -> Optional.of(came));
                return server;
            }

            @Override
            public void told(School school, AccountSession session, ServerIntegration server) {
                session.devices().replacement(server.id(), C01).orElseThrow();
            }

            @Override
            public Object end(School school, ServerIntegration server) {
                return school.device("C01").replacement();
            }
        });
    }

    @Test
    @Tag("S20")
    void choosing_for_more_than_one_batch_that_dies_at_any_step_ends_with_all_of_them_ready() {
        Deaths.every(new Choosing(1001) {
            @Override
            public Object end(School school, Choice choice) {
                return Map.of(
                        "fleet",
                        statuses(school, choice.server()),
                        "at most one batch twice",
                        choice.assigned().get() <= 1001 + 1000);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 75, 90})
    @Tag("S19")
    @Tag("S20")
    void a_choice_for_5000_devices_that_dies_while_apple_is_told_is_finished_by_the_next_update(int percent) {
        var story = new Choosing(5000) {
            @Override
            public Object end(School school, Choice choice) {
                return statuses(school, choice.server());
            }
        };
        var school = new School();
        var choice = story.prepared(school);
        var dying = Story.session(school, Mortal.dyingBefore(story.steps() * percent / 100));

        assertThatThrownBy(() -> story.told(school, dying, choice)).isInstanceOf(Crash.class);
        assertThat(school.devices(choice.server()))
                .allMatch(found -> found.device().wanted().isPresent());
        assertThat(choice.assigned().get()).isBetween(1, 4999);
        school.clock.advance(Leases.TERM);
        school.update(choice.server()).orElseThrow();

        assertThat(story.end(school, choice)).isEqualTo(Map.of(DeviceStatus.READY, 5000L));
    }

    /** A profile that is chosen for a whole fleet, and how many devices Apple was told of. */
    private record Choice(ServerIntegration server, AtomicInteger assigned) {}

    private abstract static class Choosing implements Story<Choice> {

        private final Set<SerialNumber> fleet;

        Choosing(int size) {
            fleet = School.serials(size);
        }

        @Override
        public Choice prepared(School school) {
            var choice = new Choice(school.integrated(), new AtomicInteger());
            school.synced(choice.server(), fleet);
            school.apple.alwaysAssigns(
                    serial -> {
                        choice.assigned().incrementAndGet();
                        return AssignmentOutcome.ACCEPTED;
                    },
                    Duration.ZERO);
            return choice;
        }

        @Override
        public void told(School school, AccountSession session, Choice choice) {
            var profile = session.profiles().define(someSettings().build()).orElseThrow();
            session.profiles()
                    .choose(choice.server().id(), ProfileChoice.of(profile.id()), fleet)
                    .orElseThrow();
        }

        static Map<DeviceStatus, Long> statuses(School school, ServerIntegration server) {
            return school.devices(server).stream()
                    .collect(Collectors.groupingBy(located -> located.device().status(), Collectors.counting()));
        }
    }
}
