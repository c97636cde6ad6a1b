package dev.espalier.mdm.verify.story;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.license.ApplyReport;
import dev.espalier.mdm.api.license.ApplyRequest;
import dev.espalier.mdm.api.license.MirrorRequest;
import dev.espalier.mdm.api.license.ProfileDraft;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.license.AdamId;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.AssetQuery;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.ContentProfile;
import dev.espalier.mdm.domain.license.HeldLicense;
import dev.espalier.mdm.domain.license.LicenseCount;
import dev.espalier.mdm.domain.license.LicensePlan;
import dev.espalier.mdm.domain.license.MirrorReport;
import dev.espalier.mdm.domain.license.Pricing;
import dev.espalier.mdm.domain.license.ProfileTarget;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.AssetSnapshot;
import dev.espalier.mdm.simulator.AssignmentSnapshot;
import dev.espalier.mdm.simulator.ContentChoice;
import dev.espalier.mdm.simulator.SimulatedUnit;
import dev.espalier.mdm.simulator.StoreItem;
import dev.espalier.mdm.simulator.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A campus with an organizational unit of its own: what the unit owns at the simulated Apple, and what the product knows of
 * it.
 *
 * @param school whose campus
 * @param unit its unit at Apple
 */
public record Campus(School school, SimulatedUnit unit) {
    /** An ordinary app. */
    public static final StoreItem APP = StoreItem.app("930000001");

    /** A book, which only users hold. */
    public static final StoreItem BOOK = StoreItem.book("930000101", StoreItem.STANDARD);

    /** Longer than any pause of the product between two looks at an operation. */
    private static final Duration LONG = Duration.ofMinutes(6);

    /** A school whose Apple takes this many devices in one request, and lets nobody wait for a turn. */
    public static School school(int devices) {
        return School.of(AppleSimulator.builder()
                .clock(VirtualClock.frozenAt(Instant.parse("2026-11-23T08:00:00Z")))
                .behavior(choices -> choices.set(ContentChoice.MAX_SERIAL_NUMBERS, devices)
                        .set(ContentChoice.MAX_REVOKE_SERIAL_NUMBERS, devices)
                        .set(ContentChoice.MAX_REQUEST_PER_SECOND, 100_000)));
    }

    /** A new campus, with a unit that owns nothing yet. */
    public static Campus of(School school, String name) {
        return new Campus(school, school.organization().createUnit(school.ada(), name));
    }

    /** The unit, integrated and read. */
    public IntegrationId integrated(AccountSession session) {
        var id = session.content()
                .integrate(new IntegrationLabel(unit.name()), unit.downloadToken(school.ada()))
                .orElseThrow()
                .id();
        updated(session, id);
        return id;
    }

    /** Reads all counts and all assignments. */
    public MirrorReport updated(AccountSession session, IntegrationId id) {
        return session.licenses()
                .update(MirrorRequest.fully(id), Progress.none())
                .orElseThrow();
    }

    /** Serial numbers of iPads. */
    public static Set<SerialNumber> pads(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> new SerialNumber(String.format("NWPAD%07d", number)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The licenses by which devices hold an item. */
    public static Set<Assignment> licenses(StoreItem item, Set<SerialNumber> serials) {
        return serials.stream()
                .map(serial -> new Assignment(key(item), new Assignee.ToDevice(serial)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The texts of serial numbers, as the simulator takes them. */
    public static List<String> texts(Set<SerialNumber> serials) {
        return serials.stream().map(SerialNumber::value).toList();
    }

    /** Wishes items for devices. */
    public static ContentProfile want(
            AccountSession session, List<IntegrationId> units, Set<SerialNumber> serials, StoreItem... items) {
        var keys = List.of(items).stream().map(Campus::key).toList();
        return session.contentProfiles()
                .define(new ProfileDraft("Reading", keys, units, new ProfileTarget.Devices(serials)))
                .orElseThrow();
    }

    public static LicensePlan plan(AccountSession session) {
        return session.plans().plan().orElseThrow();
    }

    public static ApplyReport apply(AccountSession session, LicensePlan plan) {
        return session.plans().apply(ApplyRequest.of(plan), Progress.none()).orElseThrow();
    }

    /** Lets time pass and looks at operations, until none is open. */
    public void settle(AccountSession session, IntegrationId id) {
        long open = 1;
        for (int i = 0; open > 0 && i < 10; i++) {
            school.clock().advance(LONG);
            open = session.licenseWork()
                    .settle(id, Progress.none())
                    .orElseThrow()
                    .open();
        }
        if (open > 0) {
            throw new AssertionError(open + " operations never came to their end");
        }
    }

    /** Who holds what, as Apple has it; the same license twice is two of them. */
    public List<Assignment> atApple() {
        return unit.assignments().stream().map(Campus::license).sorted().toList();
    }

    /** Who holds what, as the mirror has it. */
    public static List<Assignment> mirrored(AccountSession session, IntegrationId id) {
        return counted(session, id).keySet().stream()
                .flatMap(key -> holders(session, id, key).stream())
                .sorted()
                .toList();
    }

    private static List<Assignment> holders(AccountSession session, IntegrationId id, AssetKey key) {
        try (var holders = session.licenses().holders(id, key).orElseThrow()) {
            return holders.map(HeldLicense::assignment).toList();
        }
    }

    /** How many licenses there are of what, as Apple counts. */
    public Map<AssetKey, LicenseCount> countedAtApple() {
        return unit.assets().stream().collect(Collectors.toMap(one -> key(one.item()), Campus::count));
    }

    /** How many licenses there are of what, as the lists show it. */
    public static Map<AssetKey, LicenseCount> counted(AccountSession session, IntegrationId id) {
        var all = new AssetQuery(Set.of(id), Set.of(), AssetQuery.Visibility.ALL, "", AssetQuery.Order.ITEM);
        try (var assets = session.licenses().stream(all)) {
            return assets.map(listed -> listed.asset().record())
                    .collect(Collectors.toMap(record -> record.key(), record -> record.count()));
        }
    }

    public static AssetKey key(StoreItem item) {
        return key(item.adamId(), item.pricingParam());
    }

    private static AssetKey key(String adamId, String pricing) {
        return new AssetKey(new AdamId(adamId), new Pricing(pricing));
    }

    private static Assignment license(AssignmentSnapshot held) {
        var device = held.serialNumber().map(serial -> (Assignee) new Assignee.ToDevice(new SerialNumber(serial)));
        Assignee holder = device.orElseGet(
                () -> new Assignee.ToUser(new ClientUserId(held.clientUserId().orElseThrow())));
        return new Assignment(key(held.adamId(), held.pricingParam()), holder);
    }

    private static LicenseCount count(AssetSnapshot asset) {
        return asset.unlimited()
                ? new LicenseCount.Unlimited(asset.assigned())
                : new LicenseCount.Finite(asset.total(), asset.assigned(), asset.available(), asset.retired());
    }
}
