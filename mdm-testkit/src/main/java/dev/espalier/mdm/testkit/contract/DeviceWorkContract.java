package dev.espalier.mdm.testkit.contract;

import static dev.espalier.mdm.testkit.contract.DeviceContract.serials;
import static dev.espalier.mdm.testkit.device.Devices.aDevice;
import static dev.espalier.mdm.testkit.device.Devices.assigned;
import static dev.espalier.mdm.testkit.device.Devices.someFacts;
import static dev.espalier.mdm.testkit.device.Profiles.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.device.AssignmentAttempt;
import dev.espalier.mdm.domain.device.AssignmentOutcome;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.device.LastOperation;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.testkit.FakeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is still to be done about devices: who is absent, in doubt, or lacks a profile. */
public interface DeviceWorkContract extends DeviceContract {

    /** All devices of a server, released ones too, in order and in pages. */
    @Test
    default void the_devices_of_a_server_are_read_in_order_released_ones_included() {
        var account = anOpenAccount();
        var server = aServerIn(account);
        put(
                account,
                aDevice(server, "C03").build(),
                aDevice(server, "C01").releasedAt(FakeClock.START).build(),
                aDevice(server, "C02").build(),
                aDevice(aServerIn(account), "C00").build());

        assertThat(serials(in(account).devices().inOrder(server, "", 2))).containsExactly("C01", "C02");
        assertThat(serials(in(account).devices().inOrder(server, "C02", 2))).containsExactly("C03");
        assertThat(in(account).devices().inOrder(server, "C03", 2)).isEmpty();
    }

    /** Devices in doubt, in order and in pages. */
    @Test
    default void devices_to_be_verified_are_listed_by_serial_number() {
        var account = anOpenAccount();
        var server = aServerIn(account);
        put(
                account,
                doubted(server, "C03"),
                aDevice(server, "C02").build(),
                doubted(server, "C01"),
                doubted(aServerIn(account), "C00"));

        assertThat(serials(in(account).devices().verificationDue(server, "", 10)))
                .containsExactly("C01", "C03");
        assertThat(serials(in(account).devices().verificationDue(server, "", 1)))
                .containsExactly("C01");
        assertThat(serials(in(account).devices().verificationDue(server, "C01", 10)))
                .containsExactly("C03");
    }

    /** Absent is what this full list did not show and no later change touched. */
    @Test
    default void absent_from_a_full_list_is_what_it_did_not_show_and_nothing_touched_since() {
        var account = anOpenAccount();
        var server = aServerIn(account);
        var begun = FakeClock.START.plus(Duration.ofDays(7));
        put(
                account,
                aDevice(server, "NEVER-SEEN").build(),
                aDevice(server, "SEEN-EARLIER").seenInFetch(FakeClock.START).build(),
                changed(server, "CHANGED-EARLIER", FakeClock.START),
                aDevice(server, "SEEN-NOW").seenInFetch(begun).answeredAt(begun).build(),
                changed(server, "CHANGED-SINCE", begun.plusSeconds(1)),
                aDevice(server, "RELEASED").releasedAt(FakeClock.START).build(),
                aDevice(aServerIn(account), "ELSEWHERE").build());

        assertThat(serials(in(account).devices().absentFrom(server, begun, "", 10)))
                .containsExactly("CHANGED-EARLIER", "NEVER-SEEN", "SEEN-EARLIER");
        assertThat(in(account).devices().countAbsentFrom(server, begun)).isEqualTo(3);
    }

    /** Absent devices come in pages. */
    @Test
    default void absent_devices_are_listed_page_by_page() {
        var account = anOpenAccount();
        var server = aServerIn(account);
        IntStream.rangeClosed(1, 3)
                .forEach(number -> put(account, aDevice(server, "C0" + number).build()));
        var begun = FakeClock.START.plusSeconds(1);

        assertThat(serials(in(account).devices().absentFrom(server, begun, "", 2)))
                .containsExactly("C01", "C02");
        assertThat(serials(in(account).devices().absentFrom(server, begun, "C02", 2)))
                .containsExactly("C03");
    }

    /** Due assignments, the longest due first, none before its time. */
    @Test
    default void due_assignments_are_listed_the_longest_due_first() {
        var account = anOpenAccount();
        var server = aServerIn(account);
        var now = FakeClock.START.plus(Duration.ofHours(1));
        put(
                account,
                lacking(server, "C01", now),
                lacking(server, "C02", now.minusSeconds(60)),
                lacking(server, "C03", now.plusMillis(1)),
                migrating(server, "C04"),
                lacking(aServerIn(account), "C00", now));

        assertThat(serials(in(account).devices().assignmentDue(server, now, 10)))
                .containsExactly("C04", "C02", "C01");
        assertThat(serials(in(account).devices().assignmentDue(server, now, 2))).containsExactly("C04", "C02");
    }

    /** What has its profile, wants none, is gone or was given up is never due. */
    @Test
    default void nothing_is_due_for_devices_that_lack_nothing_are_gone_or_were_given_up() {
        var account = anOpenAccount();
        var server = aServerIn(account);
        put(
                account,
                aDevice(server, "C01").build(),
                aDevice(server, "C02")
                        .wanted(uuid("classroom"))
                        .profile(assigned(uuid("classroom")))
                        .build(),
                aDevice(server, "C03")
                        .wanted(uuid("classroom"))
                        .releasedAt(FakeClock.START)
                        .build(),
                aDevice(server, "C04")
                        .wanted(uuid("classroom"))
                        .attempt(new AssignmentAttempt(AssignmentOutcome.FAILED, 3, FakeClock.START, Instant.MAX))
                        .build());

        var farAhead = FakeClock.START.plus(Duration.ofDays(3650));
        assertThat(in(account).devices().assignmentDue(server, farAhead, 10)).isEmpty();
        assertThat(in(account).devices().nextAssignmentDue(server)).isEmpty();
    }

    /** The next due time may be ahead or past. */
    @Test
    default void the_next_due_time_is_the_earliest_one_of_the_server() {
        var account = anOpenAccount();
        var server = aServerIn(account);
        var soon = FakeClock.START.plusSeconds(60);
        put(
                account,
                lacking(server, "C01", soon.plusSeconds(60)),
                lacking(server, "C02", soon),
                lacking(aServerIn(account), "C03", FakeClock.START));

        assertThat(in(account).devices().nextAssignmentDue(server)).contains(soon);
    }

    /** What is due follows the device's state when it is put again. */
    @Test
    default void a_device_that_got_its_profile_is_no_longer_due() {
        var account = anOpenAccount();
        var server = aServerIn(account);
        var device = lacking(server, "C01", FakeClock.START);
        put(account, device);

        put(
                account,
                EnrollableDevice.builder()
                        .from(device)
                        .profile(assigned(uuid("classroom")))
                        .build());

        assertThat(in(account).devices().assignmentDue(server, FakeClock.START, 10))
                .isEmpty();
    }

    /** Another account sees none of it. */
    @Test
    default void another_account_has_nothing_to_do() {
        AccountId account = anOpenAccount();
        var server = aServerIn(account);
        put(account, lacking(server, "C01", FakeClock.START), doubted(server, "C02"));
        var theirs = in(anOpenAccount()).devices();

        assertThat(List.of(
                        theirs.inOrder(server, "", 10),
                        theirs.verificationDue(server, "", 10),
                        theirs.absentFrom(server, FakeClock.START, "", 10),
                        theirs.assignmentDue(server, FakeClock.START, 10)))
                .allMatch(List::isEmpty);
        assertThat(theirs.count(server)).isEmpty();
    }

    private static EnrollableDevice doubted(IntegrationId server, String serial) {
        return aDevice(server, serial).verificationDue(true).build();
    }

    private static EnrollableDevice changed(IntegrationId server, String serial, Instant at) {
        return aDevice(server, serial)
                .lastOperation(new LastOperation(at, List.of(1L)))
                .answeredAt(at)
                .build();
    }

    private static EnrollableDevice lacking(IntegrationId server, String serial, Instant due) {
        return aDevice(server, serial)
                .wanted(uuid("classroom"))
                .attempt(new AssignmentAttempt(AssignmentOutcome.THROTTLED, 0, FakeClock.START, due))
                .build();
    }

    private static EnrollableDevice migrating(IntegrationId server, String serial) {
        return aDevice(server, serial)
                .wanted(uuid("classroom"))
                .facts(someFacts()
                        .migrationDeadline(FakeClock.START.plus(Duration.ofDays(30)))
                        .build())
                .build();
    }
}
