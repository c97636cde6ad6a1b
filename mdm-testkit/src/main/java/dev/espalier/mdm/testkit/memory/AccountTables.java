package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.UnitState;
import dev.espalier.mdm.domain.device.ActivationLock;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.device.EnrollmentProfile;
import dev.espalier.mdm.domain.device.PastChange;
import dev.espalier.mdm.domain.device.ProfileUuid;
import dev.espalier.mdm.domain.device.SyncState;
import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.journal.JournalEntry;
import dev.espalier.mdm.domain.journal.JournalHead;
import dev.espalier.mdm.domain.license.Asset;
import dev.espalier.mdm.domain.license.HeldLicense;
import dev.espalier.mdm.domain.license.StudyPick;
import dev.espalier.mdm.domain.location.Location;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.ClassId;
import dev.espalier.mdm.domain.people.Person;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.server.ServerDraft;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The rows of one account. Ids of integrations, profiles and pages are kept as texts, which sort alike everywhere. */
final class AccountTables extends WorkTables {

    final Table<LocationId, Location> locations;
    final Table<SerialNumber, ManagedDevice> managedDevices;
    final Table<PersonId, Person> people;
    final Table<ClassId, InMemoryClasses.Told> classes;
    final Table<InMemoryClasses.Place, Instant> teachers;
    final Table<InMemoryClasses.Place, Instant> members;
    final Table<String, ServerDraft> drafts;
    final Table<String, ServerIntegration> servers;
    final Table<String, SyncState> syncStates;
    final Table<String, ContentIntegration> units;
    final Table<String, UnitState> unitStates;
    final Table<DeviceKey, EnrollableDevice> devices;
    final Table<String, List<PastChange>> changes;
    final Table<String, ActivationLock> locks;
    final Table<String, EnrollmentProfile> profiles;
    final Table<DefinitionKey, ProfileUuid> definitions;
    final Table<LicenseKey, Asset> assets;
    final Table<LicenseKey, HeldLicense> assignments;
    final Table<String, StudyPick> studyApps;
    final List<JournalEntry> journal = new ArrayList<>();

    AccountTables(UndoLog undo) {
        super(undo);
        locations = new Table<>(undo);
        managedDevices = new Table<>(undo);
        people = new Table<>(undo);
        classes = new Table<>(undo);
        teachers = new Table<>(undo);
        members = new Table<>(undo);
        drafts = new Table<>(undo);
        servers = new Table<>(undo);
        syncStates = new Table<>(undo);
        units = new Table<>(undo);
        unitStates = new Table<>(undo);
        devices = new Table<>(undo);
        changes = new Table<>(undo);
        locks = new Table<>(undo);
        profiles = new Table<>(undo);
        definitions = new Table<>(undo);
        assets = new Table<>(undo);
        assignments = new Table<>(undo);
        studyApps = new Table<>(undo);
    }

    JournalHead journalHead() {
        return journal.isEmpty() ? JournalHead.empty() : JournalHead.of(journal.get(journal.size() - 1));
    }

    /**
     * Every secret that a row needs; others are orphans, also those that a deleted integration still names. Locks need
     * theirs whatever became of the integration.
     */
    Stream<SecretRef> secrets() {
        var ofDrafts = drafts.rows().map(draft -> draft.key().privateKey());
        var ofServers =
                servers.rows().filter(server -> server.deletedAt().isEmpty()).flatMap(AccountTables::secrets);
        var ofLocks = locks.rows().map(ActivationLock::bypassCode);
        var ofUnits = units.rows().filter(ContentIntegration::active).flatMap(AccountTables::secrets);
        return Stream.of(ofDrafts, ofServers, ofLocks, ofUnits).flatMap(refs -> refs);
    }

    private static Stream<SecretRef> secrets(ContentIntegration unit) {
        var ofNotifications = unit.notifications().stream()
                .flatMap(settings -> Stream.concat(Stream.of(settings.secret()), settings.previous().stream()));
        return Stream.concat(Stream.of(unit.token().secret()), ofNotifications);
    }

    private static Stream<SecretRef> secrets(ServerIntegration server) {
        var keys = server.keys().inOrder().stream().map(key -> key.privateKey());
        return Stream.concat(keys, Stream.of(server.token().secret()));
    }

    /** A device at a server: devices of one server stand together, in order of their serial numbers. */
    record DeviceKey(String server, String serial) implements Comparable<DeviceKey> {

        static DeviceKey of(EnrollableDevice device) {
            return of(device.server(), device.serial());
        }

        static DeviceKey of(IntegrationId server, SerialNumber serial) {
            return new DeviceKey(server.toString(), serial.value());
        }

        @Override
        public int compareTo(DeviceKey other) {
            int byServer = server.compareTo(other.server);
            return byServer != 0 ? byServer : serial.compareTo(other.serial);
        }
    }

    /** A profile at a server. */
    record DefinitionKey(String server, UUID profile) implements Comparable<DefinitionKey> {

        @Override
        public int compareTo(DefinitionKey other) {
            int byServer = server.compareTo(other.server);
            return byServer != 0 ? byServer : profile.compareTo(other.profile);
        }
    }
}
