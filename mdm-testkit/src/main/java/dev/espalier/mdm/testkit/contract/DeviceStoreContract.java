package dev.espalier.mdm.testkit.contract;

import static dev.espalier.mdm.testkit.contract.DeviceContract.serials;
import static dev.espalier.mdm.testkit.device.Devices.aDevice;
import static dev.espalier.mdm.testkit.device.Devices.pushed;
import static dev.espalier.mdm.testkit.device.Devices.removed;
import static dev.espalier.mdm.testkit.device.Devices.someFacts;
import static dev.espalier.mdm.testkit.device.Devices.someIdentifiers;
import static dev.espalier.mdm.testkit.device.Profiles.aProfile;
import static dev.espalier.mdm.testkit.device.Profiles.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.device.AssignmentAttempt;
import dev.espalier.mdm.domain.device.AssignmentOutcome;
import dev.espalier.mdm.domain.device.DeviceFacts;
import dev.espalier.mdm.domain.device.DeviceIdentifiers;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.device.LastOperation;
import dev.espalier.mdm.domain.device.LocatedDevice;
import dev.espalier.mdm.domain.device.ProfileChoice;
import dev.espalier.mdm.domain.device.ProfileState;
import dev.espalier.mdm.domain.device.ProfileStatus;
import dev.espalier.mdm.domain.device.Replacement;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.testkit.FakeClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Devices are kept whole. */
public interface DeviceStoreContract extends DeviceContract {

    /** A device that is as bare as can be. */
    @Test
    default void a_device_of_which_nothing_is_known_comes_back_whole() {
        var account = anOpenAccount();
        var bare =
                aDevice(aServerIn(account), "C01").facts(DeviceFacts.unknown()).build();

        assertThat(stored(account, bare)).isEqualTo(bare);
    }

    /** A device that is as full as can be. */
    @Test
    default void a_device_with_everything_in_it_comes_back_whole() {
        var account = anOpenAccount();
        var profile = aProfile("Classroom");
        in(account).profiles().add(profile);
        var full = aFullDevice(aServerIn(account), "C01").choice(ProfileChoice.of(profile.id()));

        assertThat(stored(account, full.build())).isEqualTo(full.build());
    }

    private static EnrollableDevice.Builder aFullDevice(IntegrationId server, String serial) {
        var at = FakeClock.START;
        var original = new SerialNumber("C00");
        return aDevice(server, serial)
                .facts(fullFacts().build())
                .profile(ProfileState.builder()
                        .from(pushed(uuid("classroom")))
                        .pushedAt(at.plusSeconds(1))
                        .build())
                .answeredAt(at.plusSeconds(2))
                .releasedAt(at.plusSeconds(3))
                .replaced(true)
                .disownedAt(at.plusSeconds(4))
                .replacement(new Replacement(new SerialNumber(serial), original, LocalDate.of(2026, 8, 31)))
                .lastOperation(new LastOperation(at.minusSeconds(1), List.of(Long.MIN_VALUE, -1L, Long.MAX_VALUE)))
                .seenInFetch(at.minusSeconds(2))
                .verificationDue(true)
                .wanted(uuid("staff"))
                .attempt(new AssignmentAttempt(AssignmentOutcome.FAILED, 2, at, at.plus(Duration.ofHours(24))));
    }

    private static DeviceFacts.Builder fullFacts() {
        return someFacts()
                .description("Ünïcode, \"quotes\" and \\ more")
                .migrationDeadline(FakeClock.START.plus(Duration.ofDays(30)))
                .identifiers(someIdentifiers().build())
                .replacement(true);
    }

    /** A replacement without a day, and one number of each kind alone. */
    @Test
    default void a_replacement_without_a_day_and_a_single_number_come_back_as_they_were() {
        var account = anOpenAccount();
        var identifiers =
                DeviceIdentifiers.builder().addImeis("356938035643809").build();
        var device = aDevice(aServerIn(account), "C01")
                .facts(someFacts().identifiers(identifiers).build())
                .replacement(new Replacement(new SerialNumber("C01"), new SerialNumber("C00"), null))
                .build();

        assertThat(stored(account, device)).isEqualTo(device);
    }

    /** A word of Apple's that nobody knows is kept. */
    @Test
    default void unknown_words_of_apples_are_kept_as_they_came() {
        var account = anOpenAccount();
        var odd = aDevice(aServerIn(account), "C01")
                .profile(ProfileState.builder()
                        .status(new ProfileStatus("reticulating"))
                        .build())
                .build();

        assertThat(stored(account, odd)).isEqualTo(odd);
    }

    /** Each choice of a profile is kept apart from the others. */
    @Test
    default void no_profile_is_not_the_servers_default() {
        var account = anOpenAccount();
        var without =
                aDevice(aServerIn(account), "C01").choice(ProfileChoice.none()).build();

        assertThat(stored(account, without).choice()).isEqualTo(ProfileChoice.none());
    }

    /** An attempt that was given up stays given up. */
    @Test
    default void an_attempt_that_was_given_up_stays_given_up() {
        var account = anOpenAccount();
        var given = aDevice(aServerIn(account), "C01")
                .wanted(uuid("classroom"))
                .attempt(new AssignmentAttempt(AssignmentOutcome.FAILED, 3, FakeClock.START, Instant.MAX))
                .build();

        assertThat(stored(account, given)).isEqualTo(given);
    }

    /** A device that is put again is replaced whole. */
    @Test
    default void a_device_that_is_put_again_is_replaced_as_a_whole() {
        var account = anOpenAccount();
        var server = aServerIn(account);
        put(account, aFullDevice(server, "C01").build());
        var bare = aDevice(server, "C01").build();

        assertThat(stored(account, bare)).isEqualTo(bare);
    }

    /** A page of devices that are new is kept as whole as any other, whatever Apple's texts hold. */
    @Test
    default void a_page_of_devices_that_are_added_comes_back_whole() {
        var account = anOpenAccount();
        var server = aServerIn(account);
        var texts = List.of(
                "tab\tand\nline\r\nends",
                "\\N",
                "\\.",
                "back\\slash\\",
                "",
                " ",
                "\"quotes\", 'ünïcode' \u2028 \ud83d\ude00");
        var page = IntStream.range(0, Page.MAX)
                .mapToObj(number -> aFullDevice(server, "N" + number)
                        .facts(fullFacts()
                                .description(texts.get(number % texts.size()))
                                .build())
                        .build())
                .toList();

        in(account).devices().add(page);

        assertThat(in(account)
                        .devices()
                        .find(
                                server,
                                page.stream().map(EnrollableDevice::serial).toList())
                        .values())
                .containsExactlyInAnyOrderElementsOf(page);
    }

    /** One device may be at several servers. */
    @Test
    default void the_same_serial_number_at_two_servers_is_two_rows() {
        var account = anOpenAccount();
        var here = aDevice(aServerIn(account), "C01").build();
        var there =
                aDevice(aServerIn(account), "C01").profile(removed(uuid("old"))).build();

        put(account, here, there);

        assertThat(stored(account, here)).isEqualTo(here);
        assertThat(stored(account, there)).isEqualTo(there);
    }

    /** Only what is on file is found, and only in its account. */
    @Test
    default void only_devices_on_file_in_the_account_are_found() {
        var account = anOpenAccount();
        var device = aDevice(aServerIn(account), "C01").build();
        put(account, device);

        var found = in(account).devices().find(device.server(), serials("C01", "C99"));

        assertThat(found).containsOnlyKeys(new SerialNumber("C01")).containsValue(device);
        assertThat(in(anOpenAccount()).devices().find(device.server(), serials("C01")))
                .isEmpty();
        assertThat(in(account).devices().find(device.server(), List.of())).isEmpty();
    }

    /** A whole page goes in at once, new and known devices mixed. */
    @Test
    default void a_whole_page_is_put_at_once() {
        var account = anOpenAccount();
        var server = aServerIn(account);
        in(account).devices().put(devices(server, 0, 500));
        var page = devices(server, 250, 250 + Page.MAX).stream()
                .map(device -> EnrollableDevice.builder()
                        .from(device)
                        .profile(pushed(uuid("classroom")))
                        .build())
                .toList();

        in(account).devices().put(page);
        in(account).devices().put(List.of());

        assertThat(in(account).devices().count(server))
                .containsEntry(DeviceStatus.NOT_ASSIGNED, 250L)
                .containsEntry(DeviceStatus.PICKED_UP, 1000L);
    }

    /** Devices are counted by the status that the domain gave them. */
    @Test
    default void devices_are_counted_by_status_for_each_server() {
        var account = anOpenAccount();
        var server = aServerIn(account);
        put(
                account,
                aDevice(server, "C01").build(),
                aDevice(server, "C02").wanted(uuid("classroom")).build(),
                aDevice(server, "C03").releasedAt(FakeClock.START).build(),
                aDevice(aServerIn(account), "C04").build());

        var counts = in(account).devices().count(server);

        assertThat(counts.getOrDefault(DeviceStatus.NOT_ASSIGNED, 0L)).isEqualTo(2);
        assertThat(counts.getOrDefault(DeviceStatus.RELEASED, 0L)).isEqualTo(1);
        assertThat(counts.getOrDefault(DeviceStatus.READY, 0L)).isZero();
    }

    /** A device may have been at several servers; the one where it is comes first. */
    @Test
    default void a_device_is_found_at_every_server_where_it_is_or_was_the_present_one_first() {
        var account = anOpenAccount();
        var past =
                aDevice(aServerIn(account), "C01").releasedAt(FakeClock.START).build();
        var now = aDevice(aServerIn(account), "C01").build();
        var before =
                aDevice(aServerIn(account), "C01").releasedAt(FakeClock.START).build();
        put(account, past, now, before, aDevice(now.server(), "C02").build());

        var everywhere = in(account).devices().everywhere(new SerialNumber("C01"));

        assertThat(everywhere).extracting(LocatedDevice::device).containsExactlyInAnyOrder(past, now, before);
        assertThat(everywhere.get(0).device()).isEqualTo(now);
        assertThat(in(anOpenAccount()).devices().everywhere(new SerialNumber("C01")))
                .isEmpty();
    }

    private EnrollableDevice stored(AccountId account, EnrollableDevice device) {
        put(account, device);
        var found = in(account).devices().find(device.server(), List.of(device.serial()));
        return Objects.requireNonNull(found.get(device.serial()));
    }

    private static List<EnrollableDevice> devices(IntegrationId server, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> aDevice(server, "C" + number).build())
                .toList();
    }
}
