package dev.espalier.mdm.domain.device;

import static dev.espalier.mdm.domain.Examples.ADA;
import static dev.espalier.mdm.domain.Examples.NOW;
import static dev.espalier.mdm.domain.Examples.SERVER;
import static dev.espalier.mdm.domain.device.DeviceExamples.CLASSROOM;
import static dev.espalier.mdm.domain.device.DeviceExamples.SERIAL;
import static dev.espalier.mdm.domain.device.DeviceExamples.aDevice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.espalier.mdm.domain.journal.JournalEntry;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("E3")
class DeviceStoryTest {
    private static final IntegrationId LIBRARY = IntegrationId.of("5f3c0d0e-0000-4000-8000-000000000002");
    private static final Instant EARLIER = NOW.minus(Duration.ofDays(30));

    @Test
    void what_apple_and_we_know_stands_on_one_line_from_early_to_late() {
        var device = aDevice()
                .facts(DeviceFacts.builder()
                        .assignedAt(EARLIER)
                        .assignedBy("it@northwind.example")
                        .migrationDeadline(NOW.plus(Duration.ofDays(3)))
                        .build())
                .profile(ProfileState.builder()
                        .status(ProfileStatus.PUSHED)
                        .uuid(CLASSROOM)
                        .assignedAt(EARLIER.plusSeconds(60))
                        .pushedAt(EARLIER.plusSeconds(120))
                        .build())
                .firstSeenAt(EARLIER.plusSeconds(30))
                .build();

        assertThat(story(device).timeline())
                .extracting(TimelineEntry::moment)
                .containsExactly(
                        Moment.ASSIGNED_TO_SERVER,
                        Moment.FIRST_SEEN,
                        Moment.PROFILE_ASSIGNED,
                        Moment.PROFILE_PICKED_UP,
                        Moment.LAST_ANSWER,
                        Moment.MIGRATION_DEADLINE);
        assertThat(story(device).timeline().get(0).details()).containsEntry("by", "it@northwind.example");
        assertThat(story(device).timeline().get(2).details()).containsEntry("profile", "CLASSROOM");
        assertThat(story(device).timeline().get(3).details()).containsEntry("profile", "CLASSROOM");
        assertThat(story(device).timeline().get(4).details()).containsEntry("status", "picked up");
    }

    @Test
    void a_device_that_moved_away_and_back_is_told_over_both_servers() {
        var here = aDevice().build();
        var there = aDevice()
                .server(LIBRARY)
                .firstSeenAt(EARLIER.plusSeconds(10))
                .releasedAt(EARLIER.plusSeconds(20))
                .build();
        var story = new DeviceStory(
                List.of(new LocatedDevice(here, null), new LocatedDevice(there, null)),
                List.of(
                        past(SERVER, DeviceChange.Kind.RELEASED, EARLIER),
                        past(LIBRARY, DeviceChange.Kind.RELEASED, EARLIER.plusSeconds(20)),
                        past(SERVER, DeviceChange.Kind.RETURNED, EARLIER.plusSeconds(21))),
                List.of(),
                List.of());

        assertThat(story.timeline())
                .filteredOn(entry -> entry.moment() == Moment.CHANGED)
                .extracting(
                        entry -> entry.server().orElseThrow(),
                        entry -> entry.details().get("change"))
                .containsExactly(tuple(SERVER, "released"), tuple(LIBRARY, "released"), tuple(SERVER, "returned"));
        assertThat(story.timeline()).extracting(TimelineEntry::moment).doesNotContain(Moment.RELEASED);
    }

    @Test
    void a_release_that_no_change_tells_is_told_by_the_device() {
        var gone = aDevice().releasedAt(EARLIER).build();
        var elsewhere = new DeviceStory(
                List.of(new LocatedDevice(gone, null)),
                List.of(
                        past(LIBRARY, DeviceChange.Kind.RELEASED, EARLIER),
                        past(SERVER, DeviceChange.Kind.ADDED, EARLIER.minusSeconds(1))),
                List.of(),
                List.of());

        assertThat(story(gone).timeline()).extracting(TimelineEntry::moment).contains(Moment.RELEASED);
        assertThat(elsewhere.timeline()).extracting(TimelineEntry::moment).contains(Moment.RELEASED);
    }

    @Test
    void a_try_and_the_next_one_stand_on_the_line() {
        var throttled =
                aDevice().wanted(CLASSROOM).build().attempted(AssignmentOutcome.THROTTLED, Duration.ofHours(2), NOW);

        assertThat(story(throttled).timeline())
                .filteredOn(entry -> entry.moment() == Moment.TRIED || entry.moment() == Moment.TRY_AGAIN)
                .extracting(TimelineEntry::at)
                .containsExactly(NOW, NOW.plus(Duration.ofHours(2)));
        assertThat(story(throttled).timeline())
                .filteredOn(entry -> entry.moment() == Moment.TRIED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.details()).containsEntry("outcome", "throttled"));
    }

    @Test
    void a_due_time_that_is_past_is_not_announced() {
        assertThat(story(aDevice().wanted(CLASSROOM).build()).timeline())
                .extracting(TimelineEntry::moment)
                .doesNotContain(Moment.TRY_AGAIN);
    }

    @Test
    void a_replacement_names_what_it_came_for() {
        var came =
                aDevice().build().replacing(new Replacement(SERIAL, new SerialNumber("C01"), LocalDate.of(2026, 8, 1)));

        assertThat(story(came).timeline())
                .filteredOn(entry -> entry.moment() == Moment.REPLACES)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.at()).isEqualTo("2026-08-01T00:00:00Z");
                    assertThat(entry.details()).containsEntry("original", "C01");
                });
    }

    @Test
    void who_did_what_stands_there_as_in_the_journal() {
        var viewed = JournalEntry.builder()
                .sequence(12)
                .kind("device.bypass-code-viewed")
                .subject(Subject.device(SERIAL))
                .actor(ADA)
                .at(NOW.plusSeconds(5))
                .digest("0".repeat(64))
                .link("0".repeat(64))
                .build();
        var story = new DeviceStory(
                List.of(new LocatedDevice(aDevice().build(), null)), List.of(), List.of(), List.of(viewed));

        assertThat(story.timeline())
                .filteredOn(entry -> entry.moment() == Moment.JOURNALED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.details())
                        .containsEntry("kind", "device.bypass-code-viewed")
                        .containsEntry("by", "u-17")
                        .containsEntry("entry", "12"));
    }

    @Test
    void it_is_said_whose_clock_a_time_is_by() {
        assertThat(List.of(Moment.values()))
                .filteredOn(moment -> moment.clock() == Moment.Clock.APPLE)
                .containsExactly(
                        Moment.ASSIGNED_TO_SERVER,
                        Moment.PROFILE_ASSIGNED,
                        Moment.PROFILE_PICKED_UP,
                        Moment.REPLACES,
                        Moment.MIGRATION_DEADLINE);
        assertThat(List.of(Moment.values()))
                .filteredOn(moment -> moment.clock() == Moment.Clock.APPLE_OR_OURS)
                .containsExactly(Moment.CHANGED, Moment.RELEASED);
    }

    @Test
    void a_change_is_told_in_words_with_the_status_it_led_to_and_who_made_it() {
        var change = past(SERVER, DeviceChange.Kind.PROFILE_CHANGED, NOW);
        var story = new DeviceStory(List.of(), List.of(change), List.of(), List.of());

        assertThat(story.timeline())
                .singleElement()
                .satisfies(entry -> assertThat(entry.details())
                        .containsEntry("change", "profile changed")
                        .containsEntry("status", "released")
                        .containsEntry("by", "u-17"));
    }

    @Test
    void of_one_moment_what_changed_stands_before_what_was_tried_thereupon() {
        var tried = aDevice()
                .attempt(new AssignmentAttempt(AssignmentOutcome.FAILED, 1, EARLIER, NOW))
                .build();
        var changed = past(SERVER, DeviceChange.Kind.FACTS_CHANGED, EARLIER);
        var story = new DeviceStory(List.of(new LocatedDevice(tried, null)), List.of(changed), List.of(), List.of());

        assertThat(story.timeline())
                .filteredOn(entry -> entry.at().equals(EARLIER))
                .extracting(TimelineEntry::moment)
                .containsExactly(Moment.CHANGED, Moment.TRIED);
    }

    @Test
    void every_point_has_a_sentence_of_its_own() {
        assertThat(Moment.values())
                .extracting(Moment::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("timeline\\.[a-z]+(-[a-z]+)*"));
    }

    @Test
    void somebodys_choice_is_a_change_with_the_status_that_it_leads_to() {
        var chosen = aDevice().wanted(CLASSROOM).build();

        assertThat(DeviceChange.chosen(chosen, NOW))
                .isEqualTo(new DeviceChange(SERIAL, DeviceChange.Kind.CHOSEN, DeviceStatus.NOT_ASSIGNED, NOW));
    }

    @Test
    void a_device_came_for_no_other_one_unless_apple_says_so() {
        assertThat(DeviceFacts.builder().build().replacement()).isFalse();
        assertThat(aDevice().build().replacement()).isEmpty();
    }

    @Test
    void a_profile_that_apple_does_not_name_is_told_without_a_name() {
        var nameless = aDevice()
                .profile(ProfileState.builder()
                        .status(ProfileStatus.ASSIGNED)
                        .assignedAt(EARLIER)
                        .build())
                .build();

        assertThat(story(nameless).timeline().get(0).details()).containsEntry("profile", "");
    }

    private static DeviceStory story(EnrollableDevice device) {
        return new DeviceStory(List.of(new LocatedDevice(device, null)), List.of(), List.of(), List.of());
    }

    private static PastChange past(IntegrationId server, DeviceChange.Kind kind, Instant at) {
        return new PastChange(server, new DeviceChange(SERIAL, kind, DeviceStatus.RELEASED, at), ADA);
    }
}
