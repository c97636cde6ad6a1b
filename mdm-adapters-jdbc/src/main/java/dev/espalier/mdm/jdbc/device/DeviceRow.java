package dev.espalier.mdm.jdbc.device;

import static dev.espalier.mdm.jdbc.core.ColumnType.FLAG;
import static dev.espalier.mdm.jdbc.core.ColumnType.NUMBER;
import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;
import static dev.espalier.mdm.jdbc.core.ColumnType.TIME;
import static dev.espalier.mdm.jdbc.core.ColumnType.UUID;

import dev.espalier.mdm.domain.device.AssignmentAttempt;
import dev.espalier.mdm.domain.device.AssignmentOutcome;
import dev.espalier.mdm.domain.device.DeviceFacts;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.device.LastOperation;
import dev.espalier.mdm.domain.device.ProfileChoice;
import dev.espalier.mdm.domain.device.ProfileId;
import dev.espalier.mdm.domain.device.ProfileState;
import dev.espalier.mdm.domain.device.ProfileStatus;
import dev.espalier.mdm.domain.device.ProfileUuid;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A device as it is stored, with what lists are filtered and ordered by. */
final class DeviceRow {
    private static final String SERVER_DEFAULT = "default";
    private static final String CHOSEN = "chosen";
    private static final String NO_PROFILE = "none";

    static final Table<EnrollableDevice> TABLE = lists(wishes(answers(facts(Table.<EnrollableDevice>named("device")
            .key("server_id", UUID, device -> device.server().value())
            .key("serial", TEXT, device -> device.serial().value())))));

    private DeviceRow() {}

    private static Table<EnrollableDevice> facts(Table<EnrollableDevice> table) {
        return table.column("model", TEXT, device -> device.facts().model())
                .column("description", TEXT, device -> device.facts().description())
                .column("color", TEXT, device -> device.facts().color())
                .column("asset_tag", TEXT, device -> device.facts().assetTag())
                .column("family", TEXT, device -> device.facts().family())
                .column("os", TEXT, device -> device.facts().os())
                .column("assigned_by", TEXT, device -> device.facts().assignedBy())
                .column("assigned_at", TIME, device -> device.facts().assignedAt())
                .column("migration_deadline", TIME, device -> device.facts().migrationDeadline());
    }

    private static Table<EnrollableDevice> answers(Table<EnrollableDevice> table) {
        return table.column(
                        "profile_status",
                        TEXT,
                        device -> device.profile().status().word())
                .column("profile_uuid", TEXT, device -> device.profile().uuid().map(ProfileUuid::value))
                .column("profile_assigned_at", TIME, device -> device.profile().assignedAt())
                .column("profile_pushed_at", TIME, device -> device.profile().pushedAt())
                .column("first_seen_at", TIME, EnrollableDevice::firstSeenAt)
                .column("answered_at", TIME, EnrollableDevice::answeredAt)
                .column("released_at", TIME, EnrollableDevice::releasedAt)
                .column("replaced", FLAG, EnrollableDevice::replaced)
                .column("operation_at", TIME, device -> device.lastOperation().map(LastOperation::at))
                .column(
                        "operation_digests",
                        TEXT,
                        device -> device.lastOperation().map(DeviceRow::digests))
                .column("seen_in_fetch", TIME, EnrollableDevice::seenInFetch)
                .column("verification_due", FLAG, EnrollableDevice::verificationDue);
    }

    private static Table<EnrollableDevice> wishes(Table<EnrollableDevice> table) {
        return table.column(
                        "choice",
                        TEXT,
                        device -> device.choice().match(() -> SERVER_DEFAULT, profile -> CHOSEN, () -> NO_PROFILE))
                .column(
                        "chosen_profile",
                        UUID,
                        device -> device.choice()
                                .match(Optional::empty, profile -> Optional.of(profile.value()), Optional::empty))
                .column("wanted", TEXT, device -> device.wanted().map(ProfileUuid::value))
                .column(
                        "attempt_outcome",
                        TEXT,
                        device -> device.attempt()
                                .map(attempt -> attempt.outcome().name()))
                .column("attempt_failures", NUMBER, device -> device.attempt().map(AssignmentAttempt::failures))
                .column("attempt_at", TIME, device -> device.attempt().map(AssignmentAttempt::at))
                .column("attempt_not_before", TIME, device -> device.attempt().flatMap(DeviceRow::notBefore));
    }

    private static Table<EnrollableDevice> lists(Table<EnrollableDevice> table) {
        return table.column("status", NUMBER, device -> StatusCode.of(device.status()))
                .column("assignment_due_at", TIME, EnrollableDevice::assignmentDue)
                .column("search_text", TEXT, DeviceRow::searchText);
    }

    private static String digests(LastOperation operation) {
        return operation.digests().stream().map(Long::toHexString).collect(Collectors.joining(","));
    }

    /** Never is stored as nothing: no database knows the end of all times. */
    private static Optional<Instant> notBefore(AssignmentAttempt attempt) {
        return attempt.givenUp() ? Optional.empty() : Optional.of(attempt.notBefore());
    }

    /** Lower case is made here, because databases differ about letters beyond ASCII. */
    private static String searchText(EnrollableDevice device) {
        var facts = device.facts();
        return String.join("\n", device.serial().value(), facts.model(), facts.description(), facts.assetTag())
                .toLowerCase(Locale.ROOT);
    }

    static EnrollableDevice from(Row row) {
        var device = EnrollableDevice.builder();
        return device.server(new IntegrationId(row.uuid("server_id")))
                .serial(new SerialNumber(row.text("serial")))
                .facts(facts(row))
                .profile(profile(row))
                .firstSeenAt(row.time("first_seen_at"))
                .answeredAt(row.time("answered_at"))
                .releasedAt(row.optionalTime("released_at"))
                .replaced(row.flag("replaced"))
                .lastOperation(operation(row))
                .seenInFetch(row.optionalTime("seen_in_fetch"))
                .verificationDue(row.flag("verification_due"))
                .choice(choice(row))
                .wanted(row.optionalText("wanted").map(ProfileUuid::new))
                .attempt(attempt(row))
                .build();
    }

    private static DeviceFacts facts(Row row) {
        var facts = DeviceFacts.builder();
        return facts.model(row.text("model"))
                .description(row.text("description"))
                .color(row.text("color"))
                .assetTag(row.text("asset_tag"))
                .family(row.text("family"))
                .os(row.text("os"))
                .assignedBy(row.text("assigned_by"))
                .assignedAt(row.optionalTime("assigned_at"))
                .migrationDeadline(row.optionalTime("migration_deadline"))
                .build();
    }

    private static ProfileState profile(Row row) {
        var profile = ProfileState.builder();
        return profile.status(new ProfileStatus(row.text("profile_status")))
                .uuid(row.optionalText("profile_uuid").map(ProfileUuid::new))
                .assignedAt(row.optionalTime("profile_assigned_at"))
                .pushedAt(row.optionalTime("profile_pushed_at"))
                .build();
    }

    private static Optional<LastOperation> operation(Row row) {
        return row.optionalTime("operation_at")
                .map(at -> new LastOperation(at, digests(row.text("operation_digests"))));
    }

    private static List<Long> digests(String text) {
        return Arrays.stream(text.split(","))
                .filter(digest -> !digest.isEmpty())
                .map(digest -> Long.parseUnsignedLong(digest, 16))
                .toList();
    }

    private static ProfileChoice choice(Row row) {
        String choice = row.text("choice");
        return switch (choice) {
            case SERVER_DEFAULT -> ProfileChoice.serverDefault();
            case CHOSEN -> ProfileChoice.of(new ProfileId(row.uuid("chosen_profile")));
            case NO_PROFILE -> ProfileChoice.none();
            default -> throw new IllegalArgumentException("No choice of a profile is called " + choice + ".");
        };
    }

    private static Optional<AssignmentAttempt> attempt(Row row) {
        return row.optionalText("attempt_outcome")
                .map(outcome -> new AssignmentAttempt(
                        AssignmentOutcome.valueOf(outcome),
                        (int) row.number("attempt_failures"),
                        row.time("attempt_at"),
                        row.optionalTime("attempt_not_before").orElse(Instant.MAX)));
    }
}
