package dev.espalier.mdm.testkit.license;

import dev.espalier.mdm.domain.content.OwnerMark;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.AssetRecord;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.LicenseCount;
import dev.espalier.mdm.domain.license.StoreFacts;
import dev.espalier.mdm.testkit.invite.UsersAtApple;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A unit of Apps and Books that remembers what was bought, assigned and taken back, and numbers its versions. Lists are
 * in the order in which things came, so that what goes shifts what follows. Before each answer a test may change
 * something, or let the answer fail. Safe for use by several threads.
 */
public final class UnitAtApple {

    private final Map<AssetKey, AssetRecord> assets = new LinkedHashMap<>();
    private final Map<Assignment, Long> assignments = new LinkedHashMap<>();
    private final Map<String, StoreFacts> catalog = new TreeMap<>();
    private final List<String> questions = new ArrayList<>();
    private final Deque<RuntimeException> failures = new ArrayDeque<>();
    private Consumer<String> before = question -> {};
    private Optional<OwnerMark> owner = Optional.of(Licenses.OUR_MARK);
    private long assetsVersion = 1;
    private long assignmentsVersion = 1;
    private long oldestVersion = 1;
    private int pageSize = 2;
    private final ChangesAtApple changes = new ChangesAtApple(this);
    private final UsersAtApple users = new UsersAtApple();

    /** A unit that owns nothing yet, is ours, and lists two things a page. */
    public UnitAtApple() {}

    /**
     * Sets how much Apple puts on a page.
     *
     * @param size 1 or more
     */
    public synchronized void pagesOf(int size) {
        pageSize = size;
    }

    /**
     * Buys licenses, or changes how many there are. Assigned and free ones are counted by themselves.
     *
     * @param asset the asset, with its new total
     */
    public synchronized void owns(AssetRecord asset) {
        assets.put(asset.key(), asset);
        assetsVersion++;
    }

    /**
     * Takes an asset away, with all assignments.
     *
     * @param key which
     */
    public synchronized void refunds(AssetKey key) {
        assets.remove(key);
        assetsVersion++;
        if (assignments.keySet().removeIf(assignment -> assignment.asset().equals(key))) {
            assignmentsVersion++;
        }
    }

    /**
     * Gives a license to somebody.
     *
     * @param assignment to whom
     */
    public synchronized void assigns(Assignment assignment) {
        assignmentsVersion++;
        assetsVersion++;
        assignments.put(assignment, assignmentsVersion);
    }

    /**
     * Takes a license back.
     *
     * @param assignment from whom
     */
    public synchronized void takes(Assignment assignment) {
        if (assignments.remove(assignment) != null) {
            assignmentsVersion++;
            assetsVersion++;
        }
    }

    /**
     * Lets the store know an item.
     *
     * @param facts what it says
     */
    public synchronized void shows(StoreFacts facts) {
        catalog.put(facts.item().value(), facts);
    }

    /** Forgets all versions so far, so that nobody can ask for changes since (9721). */
    public synchronized void forgetsVersions() {
        assignmentsVersion++;
        oldestVersion = assignmentsVersion;
    }

    /**
     * Changes whose unit it is.
     *
     * @param mark the owner's mark
     */
    public synchronized void isOwnedBy(OwnerMark mark) {
        owner = Optional.of(mark);
    }

    /**
     * Does something right before each answer.
     *
     * @param hook hears which question is about to be answered
     */
    public synchronized void before(Consumer<String> hook) {
        before = hook;
    }

    /**
     * Lets the next answers fail.
     *
     * @param failure what is thrown, once
     */
    public synchronized void fails(RuntimeException failure) {
        failures.add(failure);
    }

    /**
     * What it was asked so far.
     *
     * @return the questions, in order
     */
    public synchronized List<String> questions() {
        return List.copyOf(questions);
    }

    /** Forgets what it was asked so far. */
    public synchronized void forgetQuestions() {
        questions.clear();
    }

    /**
     * Who holds what, in truth.
     *
     * @return the assignments
     */
    public synchronized Set<Assignment> assignments() {
        return Set.copyOf(assignments.keySet());
    }

    /**
     * What it owns, in truth, with counts that add up.
     *
     * @return the assets, by key
     */
    public synchronized Map<AssetKey, AssetRecord> assets() {
        var counted = new TreeMap<AssetKey, AssetRecord>();
        assets.forEach((key, asset) -> counted.put(key, counted(asset)));
        return counted;
    }

    private AssetRecord counted(AssetRecord asset) {
        long held = assignments.keySet().stream()
                .filter(assignment -> assignment.asset().equals(asset.key()))
                .count();
        LicenseCount count =
                asset.count().match(finite -> counted(finite, held), endless -> new LicenseCount.Unlimited(held));
        return AssetRecord.builder().from(asset).count(count).build();
    }

    /** What a test counted by hand stays as it is, be it possible or not. */
    private static LicenseCount counted(LicenseCount.Finite finite, long held) {
        return finite.assigned() > 0
                ? finite
                : new LicenseCount.Finite(finite.total(), held, Math.max(0, finite.total() - held), finite.retired());
    }

    /**
     * What becomes of changes that it is asked for.
     *
     * @return the changes, carried out at once unless a test says otherwise
     */
    public ChangesAtApple changes() {
        return changes;
    }

    /**
     * Its users.
     *
     * @return the users, nobody at first
     */
    public UsersAtApple users() {
        return users;
    }

    void asked(String question) {
        Consumer<String> hook;
        RuntimeException failure;
        synchronized (this) {
            questions.add(question);
            hook = before;
            failure = failures.poll();
        }
        if (failure != null) {
            throw failure;
        }
        hook.accept(question);
    }

    synchronized Optional<OwnerMark> owner() {
        return owner;
    }

    synchronized void claimed(OwnerMark mark) {
        owner = Optional.of(mark);
    }

    synchronized Cut<AssetRecord> assetsPage(int index) {
        return cut(List.copyOf(assets().values()), index, assetsVersion);
    }

    synchronized Cut<AssetRecord> assetPage(AssetKey key) {
        return cut(Optional.ofNullable(assets().get(key)).stream().toList(), 0, assetsVersion);
    }

    synchronized Cut<Assignment> assignmentsPage(int index) {
        return cut(List.copyOf(assignments.keySet()), index, assignmentsVersion);
    }

    synchronized Cut<Assignment> holdersPage(AssetKey key, int index) {
        var holders = assignments.keySet().stream()
                .filter(assignment -> assignment.asset().equals(key))
                .toList();
        return cut(holders, index, assignmentsVersion);
    }

    /** Nothing if the version is not known. What went is not told. */
    synchronized Optional<Cut<Assignment>> changesPage(String version, int index) {
        long since = Long.parseLong(version.substring(1));
        if (since < oldestVersion) {
            return Optional.empty();
        }
        var changed = assignments.entrySet().stream()
                .filter(entry -> entry.getValue() > since)
                .map(Map.Entry::getKey)
                .toList();
        return Optional.of(cut(changed, index, assignmentsVersion));
    }

    synchronized Optional<StoreFacts> facts(String item) {
        return Optional.ofNullable(catalog.get(item));
    }

    private <T> Cut<T> cut(List<T> all, int index, long version) {
        int pages = Math.max(1, (all.size() + pageSize - 1) / pageSize);
        int from = Math.min(index * pageSize, all.size());
        var items = List.copyOf(all.subList(from, Math.min(from + pageSize, all.size())));
        return new Cut<>(items, index, pages, "v" + version);
    }

    /** A page of a list. */
    record Cut<T>(List<T> items, int index, int pages, String version) {

        boolean exists() {
            return index < pages;
        }
    }
}
