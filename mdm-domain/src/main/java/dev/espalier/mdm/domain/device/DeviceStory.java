package dev.espalier.mdm.domain.device;

import dev.espalier.mdm.domain.journal.JournalEntry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that is known of a device: as it stands at each server, and what happened on one time line (rule E3).
 *
 * @param devices the device at each server where it is or was, where it is present first
 * @param changes what is kept of its changes
 * @param locks the locks whose codes we hold, the newest first
 * @param journal the entries about it
 */
public record DeviceStory(
        List<LocatedDevice> devices, List<PastChange> changes, List<ActivationLock> locks, List<JournalEntry> journal) {

    /** Keeps copies. */
    public DeviceStory {
        devices = List.copyOf(devices);
        changes = List.copyOf(changes);
        locks = List.copyOf(locks);
        journal = List.copyOf(journal);
    }

    /**
     * What happened, and what is to come.
     *
     * @return from the earliest to the latest; what happened at one time stands in the order of {@link Moment}
     */
    public List<TimelineEntry> timeline() {
        var fromDevices = devices.stream().flatMap(located -> told(located.device()));
        var fromRecords = Stream.concat(
                changes.stream().map(DeviceStory::told), journal.stream().map(DeviceStory::told));
        return Stream.concat(fromDevices, fromRecords)
                .sorted(Comparator.comparing(TimelineEntry::at).thenComparing(TimelineEntry::moment))
                .toList();
    }

    private Stream<TimelineEntry> told(EnrollableDevice device) {
        return Stream.of(
                        told(device, Moment.ASSIGNED_TO_SERVER, device.facts().assignedAt())
                                .map(entry -> entry.with("by", device.facts().assignedBy())),
                        told(device, Moment.FIRST_SEEN, Optional.of(device.firstSeenAt())),
                        told(device, Moment.PROFILE_ASSIGNED, device.profile().assignedAt())
                                .map(entry -> withProfile(entry, device)),
                        told(device, Moment.PROFILE_PICKED_UP, device.profile().pushedAt())
                                .map(entry -> withProfile(entry, device)),
                        tried(device),
                        told(device, Moment.TRY_AGAIN, device.assignmentDue().filter(device.answeredAt()::isBefore)),
                        device.replacement().flatMap(came -> replaced(device, came)),
                        told(device, Moment.RELEASED, unchronicled(device)),
                        told(device, Moment.MIGRATION_DEADLINE, device.facts().migrationDeadline()),
                        told(device, Moment.LAST_ANSWER, Optional.of(device.answeredAt()))
                                .map(entry ->
                                        entry.with("status", device.status().word())))
                .flatMap(Optional::stream);
    }

    /** A release that no kept change tells. */
    private Optional<Instant> unchronicled(EnrollableDevice device) {
        boolean kept = changes.stream()
                .anyMatch(past -> past.server().equals(device.server())
                        && device.releasedAt()
                                .filter(past.change().at()::equals)
                                .isPresent());
        return device.releasedAt().filter(at -> !kept);
    }

    private static Optional<TimelineEntry> told(EnrollableDevice device, Moment moment, Optional<Instant> at) {
        return at.map(time -> new TimelineEntry(time, moment, device.server(), Map.of()));
    }

    private static TimelineEntry withProfile(TimelineEntry entry, EnrollableDevice device) {
        return device.profile()
                .uuid()
                .map(uuid -> entry.with("profile", uuid))
                .orElseGet(() -> entry.with("profile", ""));
    }

    private static Optional<TimelineEntry> tried(EnrollableDevice device) {
        return device.attempt()
                .flatMap(last -> told(device, Moment.TRIED, Optional.of(last.at()))
                        .map(entry ->
                                entry.with("outcome", last.outcome().name().toLowerCase(Locale.ROOT))));
    }

    private static Optional<TimelineEntry> replaced(EnrollableDevice device, Replacement came) {
        return told(
                        device,
                        Moment.REPLACES,
                        came.date().map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()))
                .map(entry -> entry.with("original", came.original()));
    }

    private static TimelineEntry told(PastChange past) {
        return new TimelineEntry(past.change().at(), Moment.CHANGED, past.server(), Map.of())
                .with(
                        "change",
                        past.change().kind().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .with("status", past.change().status().word())
                .with("by", past.by().id());
    }

    private static TimelineEntry told(JournalEntry entry) {
        return new TimelineEntry(entry.at(), Moment.JOURNALED, null, Map.of())
                .with("kind", entry.kind())
                .with("by", entry.actor().id())
                .with("entry", entry.sequence());
    }
}
