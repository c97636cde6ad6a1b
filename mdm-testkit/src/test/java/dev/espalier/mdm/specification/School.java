package dev.espalier.mdm.specification;

import static dev.espalier.mdm.testkit.access.Callers.anAdministrator;
import static dev.espalier.mdm.testkit.device.Devices.aDeviceRecord;
import static dev.espalier.mdm.testkit.device.Profiles.someSettings;
import static dev.espalier.mdm.testkit.inventory.ManagedDevices.aDeviceAt;
import static dev.espalier.mdm.testkit.location.Locations.aLocation;
import static dev.espalier.mdm.testkit.location.Locations.anAccount;
import static dev.espalier.mdm.testkit.server.Servers.aServerToken;
import static dev.espalier.mdm.testkit.server.Servers.someServerDetails;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.server.ServerView;
import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.device.DeviceQuery;
import dev.espalier.mdm.domain.device.DeviceRecord;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.device.EnrollmentProfile;
import dev.espalier.mdm.domain.device.LocatedDevice;
import dev.espalier.mdm.domain.device.SyncState;
import dev.espalier.mdm.domain.device.UpdateReport;
import dev.espalier.mdm.domain.journal.JournalEntry;
import dev.espalier.mdm.domain.server.ServerDetails;
import dev.espalier.mdm.domain.server.ServerDraft;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.failure.StorageException;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.sdk.Mdm;
import dev.espalier.mdm.sdk.MdmBuilder;
import dev.espalier.mdm.testkit.FakeClock;
import dev.espalier.mdm.testkit.KnownIds;
import dev.espalier.mdm.testkit.apple.Replies;
import dev.espalier.mdm.testkit.apple.ScriptedApple;
import dev.espalier.mdm.testkit.memory.InMemoryStorage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A school with two locations, on a storage in memory and a scripted Apple. */
public final class School {

    public static final IntegrationLabel LABEL = new IntegrationLabel("Main server");

    public final FakeClock clock = FakeClock.started();
    public final InMemoryStorage storage = new InMemoryStorage(clock);
    public final ScriptedApple apple = new ScriptedApple(storage);
    public final ServerDetails atApple = someServerDetails().build();
    public final AccountId account;
    public final Mdm mdm;
    private final KnownIds ids = new KnownIds();

    public School() {
        mdm = wired().build();
        apple.isServer(atApple);
        account = open();
    }

    /** A product on this storage and Apple; two of them are two processes. */
    public MdmBuilder wired() {
        return Mdm.builder()
                .storage(storage)
                .apple(apple)
                .clock(clock)
                .ids(ids)
                .sharedExecutor(Runnable::run)
                .patience(Duration.ZERO);
    }

    /** One more account of the installation, with the same two locations. */
    public AccountId open() {
        var opened = mdm.operator(Caller.system()).open(anAccount().build().id(), "Northwind Schools");
        var session = mdm.session(opened.id(), anAdministrator());
        session.locations().put(aLocation("north")).orElseThrow();
        session.locations().put(aLocation("south")).orElseThrow();
        return opened.id();
    }

    public AccountSession as(Caller caller) {
        return mdm.session(account, caller);
    }

    public AccountSession administrator() {
        return as(anAdministrator());
    }

    /** A token file for a draft. */
    public byte[] tokenFor(ServerDraft draft) {
        return apple.tokenFile(draft.key(), aServerToken().build());
    }

    /** A token file for the certificate in use, of a later download. */
    public byte[] anotherTokenFor(ServerIntegration server) {
        return apple.tokenFile(
                server.keys().current().orElseThrow(),
                aServerToken().consumerKey("CK_" + UUID.randomUUID()).build());
    }

    /** The serial numbers of a fleet, in order. */
    public static Set<SerialNumber> serials(int count) {
        return IntStream.range(0, count)
                .mapToObj("F%05d"::formatted)
                .map(SerialNumber::new)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public static Set<SerialNumber> serials(String... serials) {
        return Stream.of(serials).map(SerialNumber::new).collect(Collectors.toCollection(TreeSet::new));
    }

    public ServerIntegration integrated() {
        var draft = administrator().servers().draft(LABEL).orElseThrow();
        return administrator().servers().complete(draft.id(), tokenFor(draft)).orElseThrow();
    }

    public Outcome<UpdateReport> update(ServerIntegration server) {
        return administrator().devices().update(server.id(), Progress.none());
    }

    /** Lets Apple list devices, and reads them. */
    public UpdateReport synced(ServerIntegration server, String... serials) {
        var records = Arrays.stream(serials)
                .map(serial -> aDeviceRecord(serial).build())
                .toArray(DeviceRecord[]::new);
        apple.answersPages(Replies.lastPage("full-list", records), Replies.lastPage("changes"));
        return update(server).orElseThrow();
    }

    /** Lets Apple list a fleet, and reads it. */
    public UpdateReport synced(ServerIntegration server, Set<SerialNumber> serials) {
        return synced(server, serials.stream().map(SerialNumber::value).toArray(String[]::new));
    }

    public EnrollmentProfile aDefaultOf(ServerIntegration server) {
        var profile = administrator().profiles().define(someSettings().build()).orElseThrow();
        administrator().profiles().makeDefault(server.id(), profile.id()).orElseThrow();
        return profile;
    }

    public void locate(String serial, String location) {
        administrator().inventory().put(List.of(aDeviceAt(serial, location))).orElseThrow();
    }

    public ServerView shown(ServerIntegration server) {
        return administrator().servers().show(server.id()).orElseThrow();
    }

    public SyncState sync(ServerIntegration server) {
        return administrator().devices().fleet(server.id()).orElseThrow().sync();
    }

    public List<LocatedDevice> devices(ServerIntegration server) {
        var query = new DeviceQuery(Set.of(server.id()), Set.of(), Set.of(), "", DeviceQuery.Order.SERIAL);
        return administrator().devices().stream(query).toList();
    }

    public EnrollableDevice device(String serial) {
        return administrator()
                .devices()
                .show(new SerialNumber(serial))
                .orElseThrow()
                .get(0)
                .device();
    }

    public List<JournalEntry> journal() {
        return administrator().journal().read(0, 1000).entries();
    }

    public List<JournalEntry> journal(String kind) {
        return journal().stream().filter(entry -> entry.kind().equals(kind)).toList();
    }

    /** The names of the calls to Apple so far. */
    public List<String> calls() {
        return apple.calls().stream().map(call -> call.name()).toList();
    }

    /** Whether there is something in the vault at this place. */
    public boolean holds(SecretRef secret) {
        try {
            return storage.vault().use(account, secret, bytes -> bytes.length > 0);
        } catch (StorageException e) {
            return false;
        }
    }
}
