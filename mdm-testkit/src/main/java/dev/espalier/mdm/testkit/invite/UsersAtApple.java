package dev.espalier.mdm.testkit.invite;

import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.IdentityHash;
import dev.espalier.mdm.domain.invite.UserFailure;
import dev.espalier.mdm.domain.invite.UserOperationKind;
import dev.espalier.mdm.domain.invite.UserRecord;
import dev.espalier.mdm.domain.invite.UserState;
import dev.espalier.mdm.domain.shared.Secret;
import dev.espalier.mdm.failure.AppleUnavailableException;
import dev.espalier.mdm.spi.invite.UserChange;
import dev.espalier.mdm.spi.invite.UserChangeAnswer;
import dev.espalier.mdm.spi.invite.UserListAnswer;
import dev.espalier.mdm.spi.invite.UserPage;
import dev.espalier.mdm.spi.invite.UserProgress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The users of one unit as Apple keeps them, for scripted tests: any number of retired records and one active record of a
 * client user id, codes, accounts, versions.
 */
public final class UsersAtApple {
    private final List<Versioned> records = new ArrayList<>();
    private final Set<String> managed = new HashSet<>();
    private final List<UserChange> asked = new ArrayList<>();
    private final Map<String, UserProgress> events = new HashMap<>();
    private final Deque<UserChangeAnswer> answers = new ArrayDeque<>();
    private Function<UserChange.Member, Optional<Integer>> failing = member -> Optional.empty();
    private Function<ClientUserId, Set<ClientUserId>> naming = Set::of;
    private Set<ClientUserId> refusing = Set.of();
    private long version = 1;
    private long oldest = 1;
    private int pageSize = 2;
    private int codes;
    private boolean working;
    private boolean lost;

    /** Nobody yet, two users a page. */
    public UsersAtApple() {}

    private record Versioned(UserRecord record, long version) {}

    /**
     * Sets how much Apple puts on a page.
     *
     * @param size 1 or more
     */
    public synchronized void pagesOf(int size) {
        pageSize = size;
    }

    /**
     * Lets the organization have Managed Apple Accounts.
     *
     * @param accounts their addresses
     */
    public synchronized void has(String... accounts) {
        managed.addAll(List.of(accounts));
    }

    /**
     * Somebody opens the link of a user and signs in.
     *
     * @param user whose link
     * @param account with which Apple Account
     * @return false if the link is dead, or another user of the unit is bound to the account
     */
    public synchronized boolean accepts(ClientUserId user, String account) {
        var found = active(user).filter(record -> record.state() == UserState.REGISTERED);
        if (found.isEmpty() || bound(account)) {
            return false;
        }
        replace(found.orElseThrow(), associated(found.orElseThrow(), account));
        return true;
    }

    /**
     * Binds a user to an account that somebody else is bound to, which Apple says does not happen.
     *
     * @param user whom
     * @param account to which account
     */
    public synchronized void binds(ClientUserId user, String account) {
        replace(active(user).orElseThrow(), associated(active(user).orElseThrow(), account));
    }

    /**
     * Registers somebody behind the library's back.
     *
     * @param user as whom
     */
    public synchronized void registers(ClientUserId user) {
        add(registered(user, Optional.empty()));
    }

    /**
     * Retires somebody behind the library's back.
     *
     * @param user whom
     */
    public synchronized void retires(ClientUserId user) {
        retire(active(user).orElseThrow());
    }

    /**
     * What hash stands for an account.
     *
     * @param account the account
     * @return its hash in this unit
     */
    public static IdentityHash hashOf(String account) {
        return new IdentityHash("hash-of-" + account);
    }

    /**
     * All records, the oldest first.
     *
     * @return the records
     */
    public synchronized List<UserRecord> records() {
        return records.stream().map(Versioned::record).toList();
    }

    /**
     * What it was asked to change so far.
     *
     * @return the changes, in order
     */
    public synchronized List<UserChange> asked() {
        return List.copyOf(asked);
    }

    /**
     * Refuses the next change as a whole.
     *
     * @param answer the refusal
     */
    public synchronized void answersNext(UserChangeAnswer answer) {
        answers.add(answer);
    }

    /**
     * Refuses requests as a whole while they hold certain users (9717).
     *
     * @param bad who is refused
     * @param named whether Apple says who it is
     */
    public synchronized void refusesAddressesOf(Set<ClientUserId> bad, boolean named) {
        naming = user -> bad.contains(user) ? named ? Set.of(user) : Set.of() : Set.of(user);
        refusing = bad;
    }

    /**
     * Lets single users fail.
     *
     * @param number Apple's number of the error for a user, or empty
     */
    public synchronized void fails(Function<UserChange.Member, Optional<Integer>> number) {
        failing = number;
    }

    /**
     * Lets events be pending.
     *
     * @param pending true until further notice
     */
    public synchronized void pending(boolean pending) {
        working = pending;
    }

    /**
     * Loses the answer to each change, which is carried out all the same.
     *
     * @param losing true until further notice
     */
    public synchronized void loses(boolean losing) {
        lost = losing;
    }

    /** Forgets all versions so far, so that nobody can ask for changes since (9721). */
    public synchronized void forgetsVersions() {
        version++;
        oldest = version;
    }

    /**
     * A page of all users.
     *
     * @param index which page
     * @return the page
     */
    public synchronized UserListAnswer page(int index) {
        return cut(records, index);
    }

    /**
     * A page of what changed.
     *
     * @param since from which version
     * @param index which page
     * @return the page
     */
    public synchronized UserListAnswer since(String since, int index) {
        long from = Long.parseLong(since.substring(1));
        if (from < oldest) {
            return new UserListAnswer.VersionRefused();
        }
        return cut(records.stream().filter(one -> one.version() > from).toList(), index);
    }

    private UserListAnswer cut(List<Versioned> all, int index) {
        int pages = Math.max(1, (all.size() + pageSize - 1) / pageSize);
        if (index >= pages) {
            return new UserListAnswer.OutOfRange();
        }
        var part = all.subList(index * pageSize, Math.min((index + 1) * pageSize, all.size()));
        return new UserListAnswer.Listed(
                new UserPage(part.stream().map(Versioned::record).toList(), 0, index + 1 < pages, "v" + version));
    }

    /**
     * Asks for a change.
     *
     * @param change what
     * @return Apple's answer
     */
    public synchronized UserChangeAnswer ask(UserChange change) {
        asked.add(change);
        if (!answers.isEmpty()) {
            return answers.remove();
        }
        var bad = change.users().stream()
                .map(UserChange.Member::user)
                .filter(refusing::contains)
                .collect(Collectors.toSet());
        if (!bad.isEmpty() && change.kind() == UserOperationKind.CREATE) {
            var named = new HashSet<ClientUserId>();
            bad.forEach(user -> named.addAll(naming.apply(user)));
            return new UserChangeAnswer.Refused(new UserFailure(9717, named));
        }
        String event = "user-event-" + asked.size();
        events.put(event, carryOut(change));
        if (lost) {
            throw new AppleUnavailableException("The answer was lost.", 0, "", "", Duration.ofSeconds(1));
        }
        return new UserChangeAnswer.Accepted(event);
    }

    private UserProgress carryOut(UserChange change) {
        var failures = new ArrayList<UserFailure>();
        for (UserChange.Member member : change.users()) {
            failing.apply(member)
                    .or(() -> carryOut(change.kind(), member))
                    .ifPresent(number -> failures.add(new UserFailure(number, Set.of(member.user()))));
        }
        return new UserProgress(false, failures);
    }

    private Optional<Integer> carryOut(UserOperationKind kind, UserChange.Member member) {
        var active = active(member.user());
        if (kind == UserOperationKind.CREATE) {
            return active.isPresent() ? Optional.of(9716) : create(member);
        }
        if (active.isEmpty()) {
            return Optional.of(9609);
        }
        if (kind == UserOperationKind.RETIRE) {
            retire(active.orElseThrow());
            return Optional.empty();
        }
        var refused = member.managedAppleAccount().flatMap(this::refusal);
        if (refused.isEmpty()) {
            replace(
                    active.orElseThrow(),
                    associated(
                            active.orElseThrow(), member.managedAppleAccount().orElseThrow()));
        }
        return refused;
    }

    private Optional<Integer> create(UserChange.Member member) {
        var refused = member.managedAppleAccount().flatMap(this::refusal);
        if (refused.isPresent()) {
            return refused;
        }
        var record = registered(member.user(), member.email());
        add(member.managedAppleAccount()
                .map(account -> associated(record, account))
                .orElse(record));
        return Optional.empty();
    }

    private Optional<Integer> refusal(String account) {
        if (!managed.contains(account)) {
            return Optional.of(9635);
        }
        return bound(account) ? Optional.of(9641) : Optional.empty();
    }

    private UserRecord registered(ClientUserId user, Optional<String> email) {
        codes++;
        return UserRecord.builder()
                .id(user)
                .state(UserState.REGISTERED)
                .email(email)
                .inviteCode(Secret.of("code-" + codes))
                .build();
    }

    private static UserRecord associated(UserRecord record, String account) {
        return UserRecord.builder()
                .from(record)
                .state(UserState.ASSOCIATED)
                .inviteCode(Optional.empty())
                .idHash(hashOf(account))
                .build();
    }

    private void retire(UserRecord record) {
        replace(
                record,
                UserRecord.builder()
                        .from(record)
                        .state(UserState.RETIRED)
                        .inviteCode(Optional.empty())
                        .build());
    }

    private Optional<UserRecord> active(ClientUserId user) {
        return records().stream()
                .filter(record -> record.id().equals(user) && record.state().active())
                .max(Comparator.comparing(UserRecord::state));
    }

    private boolean bound(String account) {
        return records().stream()
                .anyMatch(record -> record.state() == UserState.ASSOCIATED
                        && record.idHash().filter(hashOf(account)::equals).isPresent());
    }

    private void add(UserRecord record) {
        version++;
        records.add(new Versioned(record, version));
    }

    private void replace(UserRecord before, UserRecord after) {
        version++;
        records.replaceAll(one -> one.record().equals(before) ? new Versioned(after, version) : one);
    }

    /**
     * How far a change is.
     *
     * @param event its event
     * @return the progress, or empty for an unknown one
     */
    public synchronized Optional<UserProgress> progress(String event) {
        return Optional.ofNullable(events.get(event)).map(done -> working ? new UserProgress(true, List.of()) : done);
    }
}
