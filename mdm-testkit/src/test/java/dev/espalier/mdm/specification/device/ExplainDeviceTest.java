package dev.espalier.mdm.specification.device;

import static dev.espalier.mdm.testkit.OutcomeAssert.assertThatOutcome;
import static dev.espalier.mdm.testkit.access.Callers.aLeaderOf;
import static dev.espalier.mdm.testkit.access.Callers.aPartner;
import static dev.espalier.mdm.testkit.access.Callers.aTeacherAt;
import static dev.espalier.mdm.testkit.apple.Replies.lastPage;
import static dev.espalier.mdm.testkit.device.Devices.aDeviceRecord;
import static dev.espalier.mdm.testkit.location.Locations.selected;
import static dev.espalier.mdm.testkit.server.Servers.someServerDetails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.espalier.mdm.api.server.ServerChange;
import dev.espalier.mdm.domain.device.ActivationLock;
import dev.espalier.mdm.domain.device.AssignmentOutcome;
import dev.espalier.mdm.domain.device.DeviceRecord;
import dev.espalier.mdm.domain.device.DeviceRefusal;
import dev.espalier.mdm.domain.device.DeviceStory;
import dev.espalier.mdm.domain.device.Moment;
import dev.espalier.mdm.domain.device.ProfileChoice;
import dev.espalier.mdm.domain.device.TimelineEntry;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.server.ServerDetails;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.specification.School;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everything that is known of a device stands on one time line. */
class ExplainDeviceTest {

    private static final SerialNumber C01 = new SerialNumber("C01");

    private final School school = new School();
    private final AccountSession ada = school.administrator();
    private final ServerDetails southAtApple = someServerDetails().build();
    private final ServerIntegration north = school.integrated();
    private final ServerIntegration south = another();

    @Test
    @Tag("E3")
    @Tag("S22")
    void a_device_that_was_moved_away_and_back_tells_it_on_one_time_line_over_both_servers() {
        movedAwayAndBack();

        var story = story(ada);

        assertThat(story.devices())
                .extracting(located -> located.device().server())
                .containsExactly(north.id(), south.id());
        assertThat(told(story, Moment.CHANGED))
                .extracting(
                        entry -> entry.server().orElseThrow(),
                        entry -> entry.details().get("change"))
                .containsExactly(
                        tuple(north.id(), "released"),
                        tuple(south.id(), "added"),
                        tuple(south.id(), "released"),
                        tuple(north.id(), "returned"));
    }

    @Test
    @Tag("E3")
    void the_time_line_goes_from_the_oldest_moment_to_what_is_to_come() {
        school.aDefaultOf(north);
        school.apple.alwaysAssigns(serial -> AssignmentOutcome.THROTTLED, Duration.ofHours(4));
        updated(north, school.atApple, aDeviceRecord("C01").build());

        var line = story(ada).timeline();

        assertThat(line).extracting(TimelineEntry::at).isSorted();
        assertThat(line)
                .extracting(TimelineEntry::moment)
                .containsExactly(
                        Moment.ASSIGNED_TO_SERVER,
                        Moment.FIRST_SEEN,
                        Moment.TRIED,
                        Moment.LAST_ANSWER,
                        Moment.TRY_AGAIN);
        assertThat(line.get(4).at()).isEqualTo(school.clock.instant().plus(Duration.ofHours(4)));
    }

    @Test
    @Tag("E3")
    void a_choice_is_told_with_who_made_it() {
        updated(north, school.atApple, aDeviceRecord("C01").build());
        school.locate("C01", "north");

        school.as(aLeaderOf("north"))
                .profiles()
                .choose(north.id(), ProfileChoice.none(), List.of(C01))
                .orElseThrow();

        assertThat(told(story(ada), Moment.CHANGED))
                .extracting(
                        entry -> entry.details().get("change"),
                        entry -> entry.details().get("by"))
                .containsExactly(tuple("chosen", "u-3"));
    }

    @Test
    @Tag("E2")
    @Tag("E3")
    void an_administrator_sees_locks_and_what_the_journal_says_of_the_device() {
        updated(north, school.atApple, aDeviceRecord("C01").build());
        var lock = ada.devices().lock(north.id(), C01, "").orElseThrow();
        ada.devices().bypassCodes(C01).orElseThrow();

        var story = story(ada);

        assertThat(story.locks()).containsExactly(lock);
        assertThat(told(story, Moment.JOURNALED))
                .extracting(entry -> entry.details().get("kind"))
                .containsExactlyInAnyOrder("device.lock-asked", "device.locked", "device.bypass-code-viewed");
        assertThat(story(school.as(aPartner()))).isEqualTo(story);
    }

    @Test
    @Tag("E3")
    @Tag("X2")
    void a_leader_is_told_of_servers_within_reach_and_of_nothing_else() {
        movedAwayAndBack();
        ada.devices().lock(north.id(), C01, "").orElseThrow();
        scoped(north, selected("north"));
        scoped(south, selected("south"));
        var leader = school.as(aLeaderOf("south"));

        var story = story(leader);

        assertThat(story.devices())
                .extracting(located -> located.device().server())
                .containsOnly(south.id());
        assertThat(story.timeline())
                .allSatisfy(entry -> assertThat(entry.server()).contains(south.id()));
        assertThat(told(story, Moment.CHANGED)).hasSize(2);
        assertThat(story.locks()).isEmpty();
        assertThat(story.journal()).isEmpty();
        assertThat(leader.journal().read(0, 1000).entries())
                .noneMatch(entry -> entry.subject().type().equals("device"));
    }

    @Test
    @Tag("E3")
    @Tag("X2")
    @Tag("X5")
    void a_device_out_of_reach_and_one_that_never_was_are_refused_in_the_same_words_and_journaled() {
        updated(north, school.atApple, aDeviceRecord("C01").build());
        scoped(north, selected("north"));

        assertThatOutcome(school.as(aLeaderOf("south")).devices().explain(C01))
                .isRefused(DeviceRefusal.NO_SUCH_DEVICE)
                .saying("serial", "C01");
        assertThatOutcome(school.as(aTeacherAt("north")).devices().explain(C01))
                .isRefused(DeviceRefusal.NO_SUCH_DEVICE);
        assertThatOutcome(ada.devices().explain(new SerialNumber("C99"))).isRefused(DeviceRefusal.NO_SUCH_DEVICE);

        assertThat(school.journal("access.refused"))
                .extracting(entry -> entry.actor().id())
                .containsExactly("u-3", "u-5", "u-17");
    }

    @Test
    @Tag("E3")
    @Tag("S12")
    void the_story_of_a_device_outlives_its_integration() {
        movedAwayAndBack();
        var lock = ada.devices().lock(north.id(), C01, "").orElseThrow();

        ada.servers().delete(north.id(), 1).orElseThrow();

        assertThat(story(ada).locks()).extracting(ActivationLock::serial).containsExactly(lock.serial());
        assertThat(told(story(ada), Moment.CHANGED)).hasSize(4);
    }

    @Test
    @Tag("E3")
    void explaining_calls_nobody_and_journals_nothing() {
        updated(north, school.atApple, aDeviceRecord("C01").build());
        school.apple.forgetCalls();
        int entries = school.journal().size();

        story(ada);

        assertThat(school.calls()).isEmpty();
        assertThat(school.journal()).hasSize(entries);
    }

    /** Somebody moves the device to the south in the portal, and back after a while. */
    private void movedAwayAndBack() {
        updated(north, school.atApple, aDeviceRecord("C01").build());
        updated(south, southAtApple);
        school.clock.advance(Duration.ofHours(3));
        updated(north, school.atApple, changed("deleted"));
        school.clock.advance(Duration.ofMinutes(1));
        updated(south, southAtApple, changed("added"));
        school.clock.advance(Duration.ofHours(3));
        updated(south, southAtApple, changed("deleted"));
        school.clock.advance(Duration.ofMinutes(1));
        updated(north, school.atApple, changed("added"));
    }

    private DeviceRecord changed(String operation) {
        return aDeviceRecord("C01", operation, school.clock.instant()).build();
    }

    /** One page comes, then whatever else is asked for is empty. */
    private void updated(ServerIntegration server, ServerDetails atApple, DeviceRecord... records) {
        school.apple.isServer(atApple);
        school.apple.answersPages(lastPage("p" + school.clock.instant(), records));
        school.update(server).orElseThrow();
    }

    private ServerIntegration another() {
        school.apple.isServer(southAtApple);
        return school.integrated();
    }

    private void scoped(ServerIntegration server, LocationScope scope) {
        var current = school.shown(server).integration();
        school.apple.isServer(current.details());
        ada.servers()
                .save(new ServerChange(current.id(), current.version(), current.label(), scope))
                .orElseThrow();
    }

    private DeviceStory story(AccountSession session) {
        return session.devices().explain(C01).orElseThrow();
    }

    private static List<TimelineEntry> told(DeviceStory story, Moment moment) {
        return story.timeline().stream()
                .filter(entry -> entry.moment() == moment)
                .toList();
    }
}
