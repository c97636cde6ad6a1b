package dev.espalier.mdm.simulator.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.espalier.mdm.simulator.ContentChoice;
import dev.espalier.mdm.simulator.UserStatus;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The users of a unit: their records, and which Apple Account is bound to which active one. */
public final class Users {

    private final Setting setting;
    private final Owner owner;
    private final Library library;
    private final Ledger<UserRecord> ledger;
    private final Map<String, List<UserRecord>> byId = new HashMap<>();
    private final Map<String, UserRecord> byInvite = new HashMap<>();
    private final Map<String, UserRecord> activeByAccount = new HashMap<>();

    Users(Setting setting, Owner owner, Library library) {
        this.setting = setting;
        this.owner = owner;
        this.library = library;
        this.ledger = new Ledger<>(setting);
    }

    public Ledger<UserRecord> ledger() {
        return ledger;
    }

    /** Every record with an identifier, oldest first. */
    public List<UserRecord> records(String clientUserId) {
        return List.copyOf(byId.getOrDefault(clientUserId, List.of()));
    }

    public Optional<UserRecord> active(String clientUserId) {
        return byId.getOrDefault(clientUserId, List.of()).stream()
                .filter(user -> user.status.active())
                .findFirst();
    }

    Optional<UserRecord> invited(String inviteCode) {
        return Optional.ofNullable(byInvite.get(inviteCode)).filter(user -> user.status == UserStatus.REGISTERED);
    }

    boolean taken(String account) {
        return activeByAccount.containsKey(account);
    }

    /** Adds a record that waits for an Apple Account, invited if that is to be bound by the person. */
    UserRecord register(String clientUserId, String email, boolean invited) {
        var user = new UserRecord(clientUserId, email, invited ? setting.ids().hex(32) : "");
        byId.computeIfAbsent(clientUserId, key -> new ArrayList<>(1)).add(user);
        if (invited) {
            byInvite.put(user.inviteCode(), user);
        }
        ledger.add(user);
        return user;
    }

    void mail(UserRecord user, String email) {
        user.email = email;
        ledger.touch(user);
    }

    void bind(UserRecord user, String account) {
        user.account = account;
        user.idHash = hash(account);
        user.status = UserStatus.ASSOCIATED;
        activeByAccount.put(account, user);
        ledger.touch(user);
        records(user.clientUserId()).stream()
                .filter(older -> older.status == UserStatus.RETIRED && older.account.equals(account))
                .forEach(older -> succeed(older, user));
    }

    /** Dissolves the binding; what can't be taken back stays with the record. */
    List<Task> retire(UserRecord user) {
        user.status = UserStatus.RETIRED;
        activeByAccount.remove(user.account, user);
        ledger.touch(user);
        return library.releaseAll(user);
    }

    void seal() {
        ledger.seal();
    }

    private void succeed(UserRecord older, UserRecord user) {
        library.move(older, user);
        if (setting.behavior().get(ContentChoice.SUCCEEDED_RECORD).equals("Deleted")) {
            older.status = UserStatus.DELETED;
            ledger.touch(older);
        } else {
            byId.getOrDefault(user.clientUserId(), new ArrayList<>()).remove(older);
            ledger.remove(older);
        }
    }

    /** The same for one account everywhere in the organization. */
    private String hash(String account) {
        try {
            var digest = MessageDigest.getInstance("SHA-1").digest((owner.id() + ":" + account).getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
