package dev.espalier.mdm.jdbc.device;

import static dev.espalier.mdm.jdbc.core.ColumnType.DAY;
import static dev.espalier.mdm.jdbc.core.ColumnType.FLAG;
import static dev.espalier.mdm.jdbc.core.ColumnType.NUMBER;
import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;
import static dev.espalier.mdm.jdbc.core.ColumnType.TIME;
import static dev.espalier.mdm.jdbc.core.ColumnType.UUID;

import dev.espalier.mdm.domain.device.AssignmentAttempt;
import dev.espalier.mdm.domain.device.AssignmentOutcome;
import dev.espalier.mdm.domain.device.DeviceFacts;
import dev.espalier.mdm.domain.device.DeviceIdentifiers;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.device.LastOperation;
import dev.espalier.mdm.domain.device.ProfileChoice;
import dev.espalier.mdm.domain.device.ProfileId;
import dev.espalier.mdm.domain.device.ProfileState;
import dev.espalier.mdm.domain.device.ProfileStatus;
import dev.espalier.mdm.domain.device.ProfileUuid;
import dev.espalier.mdm.domain.device.Replacement;
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
import java.util.stream.Stream;

/** A device as it is stored, with what lists are filtered and ordered by. */
final class DeviceRow {
    private static final String SERVER_DEFAULT = "default";
    private static final String CHOSEN = "chosen";
    private static final String NO_PROFILE = "none";

    static final Table<EnrollableDevice> TABLE =
            lists(wishes(answers(identifiers(facts(Table.<EnrollableDevice>named("device")
                    .key("server_id", UUID, device -> device.server().value())
                    .key("serial", TEXT, device -> device.serial().value()))))));

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
                .column("migration_deadline", TIME, device -> device.facts().migrationDeadline())
                .column("replacement", FLAG, device -> device.facts().replacement());
    }

    private static Table<EnrollableDevice> identifiers(Table<EnrollableDevice> table) {
        return table.column("imeis", TEXT, device -> joined(identifiers(device).imeis()))
                .column("meids", TEXT, device -> joined(identifiers(device).meids()))
                .column("eid", TEXT, device -> identifiers(device).eid())
                .column("wifi_address", TEXT, device -> identifiers(device).wifiAddress())
                .column("bluetooth_address", TEXT, device -> identifiers(device).bluetoothAddress())
                .column("ethernet_address", TEXT, device -> identifiers(device).ethernetAddress());
    }

    private static DeviceIdentifiers identifiers(EnrollableDevice device) {
        return device.facts().identifiers();
    }

    /** Most devices have none, and nothing is stored for them. */
    private static Optional<String> joined(List<String> numbers) {
        return numbers.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", numbers));
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
                .column("disowned_at", TIME, EnrollableDevice::disownedAt)
                .column(
                        "replaces_serial",
                        TEXT,
                        device -> device.replacement()
                                .map(replacement -> replacement.original().value()))
                .column("replaces_day", DAY, device -> device.replacement().flatMap(Replacement::date))
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
        var words = Stream.of(device.serial().value(), facts.model(), facts.description(), facts.assetTag());
        var numbers = Stream.concat(facts.identifiers().imeis().stream(), facts.identifiers().eid().stream());
        return Stream.concat(words, numbers).collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
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
                .disownedAt(row.optionalTime("disowned_at"))
                .replacement(replacement(row))
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
                .replacement(row.flag("replacement"))
                .identifiers(identifiers(row))
                .build();
    }

    private static DeviceIdentifiers identifiers(Row row) {
        var identifiers = DeviceIdentifiers.builder();
        return identifiers
                .imeis(numbers(row.optionalText("imeis")))
                .meids(numbers(row.optionalText("meids")))
                .eid(row.optionalText("eid"))
                .wifiAddress(row.optionalText("wifi_address"))
                .bluetoothAddress(row.optionalText("bluetooth_address"))
                .ethernetAddress(row.optionalText("ethernet_address"))
                .build();
    }

    private static List<String> numbers(Optional<String> joined) {
        return joined.map(text -> List.of(text.split(" "))).orElse(List.of());
    }

    private static ProfileState profile(Row row) {
        var profile = ProfileState.builder();
        return profile.status(new ProfileStatus(row.text("profile_status")))
                .uuid(row.optionalText("profile_uuid").map(ProfileUuid::new))
                .assignedAt(row.optionalTime("profile_assigned_at"))
                .pushedAt(row.optionalTime("profile_pushed_at"))
                .build();
    }

    private static Optional<Replacement> replacement(Row row) {
        return row.optionalText("replaces_serial")
                .map(original -> new Replacement(
                        new SerialNumber(row.text("serial")),
                        new SerialNumber(original),
                        row.optionalDay("replaces_day").orElse(null)));
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
