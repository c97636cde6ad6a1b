package dev.espalier.mdm.testkit.contract;

import static dev.espalier.mdm.testkit.device.Locks.aLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.domain.device.ActivationLock;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.failure.StorageException;
import dev.espalier.mdm.testkit.FakeClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Locks and where their codes are: as long as a device may be locked with a code, it is found. */
public interface LockStoreContract extends DeviceContract {

    /** A lock comes back whole, whether Apple confirmed it or not. */
    @Test
    default void a_lock_comes_back_whole_before_and_after_apple_confirmed_it() {
        var account = anOpenAccount();
        var lock = aLock(aServerIn(account), "C01")
                .message("Bring it to room 12, größer als alles")
                .build();
        var confirmed = lock.confirmed(FakeClock.START.plusSeconds(2));

        in(account).locks().add(lock);
        assertThat(of(account, "C01")).containsExactly(lock);

        in(account).locks().update(confirmed);
        assertThat(of(account, "C01")).containsExactly(confirmed);
    }

    /** A device may have several, at several servers. */
    @Test
    default void the_locks_of_a_device_are_listed_from_the_newest_to_the_oldest_whichever_server_it_was_at() {
        var account = anOpenAccount();
        var second = at(1, aLock(aServerIn(account), "C01"));
        var first = at(0, aLock(aServerIn(account), "C01"));
        var third = at(2, aLock(aServerIn(account), "C01"));

        List.of(second, first, third).forEach(lock -> in(account).locks().add(lock));
        in(account).locks().add(aLock(aServerIn(account), "C02").build());

        assertThat(of(account, "C01")).containsExactly(third, second, first);
    }

    /** The longest text that Apple may show is kept whole. */
    @Test
    default void a_long_message_is_kept_whole() {
        var account = anOpenAccount();
        var lock = aLock(aServerIn(account), "C01").message("ü".repeat(1000)).build();

        in(account).locks().add(lock);

        assertThat(of(account, "C01")).containsExactly(lock);
    }

    /** A change concerns the lock with the same code, and no other. */
    @Test
    default void only_the_lock_with_the_same_code_is_replaced_or_removed() {
        var account = anOpenAccount();
        var server = aServerIn(account);
        var older = at(0, aLock(server, "C01"));
        var newer = at(1, aLock(server, "C01"));
        in(account).locks().add(older);
        in(account).locks().add(newer);

        in(account).locks().update(older.confirmed(FakeClock.START));
        in(account).locks().remove(newer);
        in(account).locks().remove(newer);

        assertThat(of(account, "C01")).containsExactly(older.confirmed(FakeClock.START));
    }

    /** Another account neither sees nor changes it. */
    @Test
    default void a_lock_of_another_account_is_out_of_reach() {
        var ours = anOpenAccount();
        var theirs = anOpenAccount();
        var lock = aLock(aServerIn(ours), "C01").build();
        in(ours).locks().add(lock);

        in(theirs).locks().update(lock.confirmed(FakeClock.START));
        in(theirs).locks().remove(lock);

        assertThat(of(theirs, "C01")).isEmpty();
        assertThat(of(ours, "C01")).containsExactly(lock);
    }

    /** What a failed transaction did to locks is undone. */
    @Test
    default void a_transaction_that_fails_leaves_the_locks_as_they_were() {
        var account = anOpenAccount();
        var server = aServerIn(account);
        var kept = at(0, aLock(server, "C01"));
        var changed = at(1, aLock(server, "C01"));
        in(account).locks().add(kept);
        in(account).locks().add(changed);

        assertThatThrownBy(() -> write(account, stores -> {
                    stores.locks().add(aLock(server, "C01").build());
                    stores.locks().update(changed.confirmed(FakeClock.START));
                    stores.locks().remove(kept);
                    throw new IllegalStateException("the work failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(of(account, "C01")).containsExactly(changed, kept);
    }

    /** A locked device stays locked when nobody works with its server any more. */
    @Test
    default void a_lock_and_its_code_outlive_the_integration_and_the_sweeping_of_secrets() {
        var account = anOpenAccount();
        var server = aServerIn(account);
        var code = storage().vault().put(account, "bypass-code", new byte[16]);
        var lock = aLock(server, "C01").bypassCode(code).build();
        in(account).locks().add(lock);

        write(
                account,
                stores -> stores.servers()
                        .update(stores.servers().find(server).orElseThrow().deleted(clock().instant())));
        storage().vault().sweep(clock().instant().plus(Duration.ofDays(2)));

        assertThat(of(account, "C01")).containsExactly(lock);
        assertThat(length(account, code)).isEqualTo(16);
    }

    private int length(AccountId account, SecretRef code) {
        return storage().vault().use(account, code, bytes -> bytes.length);
    }

    /** A code of which no lock knows is an orphan. */
    @Test
    default void the_code_of_a_removed_lock_is_swept() {
        var account = anOpenAccount();
        var code = storage().vault().put(account, "bypass-code", new byte[16]);
        var lock = aLock(aServerIn(account), "C01").bypassCode(code).build();
        in(account).locks().add(lock);
        in(account).locks().remove(lock);

        storage().vault().sweep(clock().instant().plus(Duration.ofDays(2)));

        assertThatThrownBy(() -> length(account, code)).isInstanceOf(StorageException.class);
    }

    /** Many locks of one device do not hide it. */
    @Test
    default void a_device_that_was_locked_many_times_shows_all_of_them() {
        var account = anOpenAccount();
        var server = aServerIn(account);
        write(
                account,
                stores ->
                        IntStream.range(0, 50).forEach(second -> stores.locks().add(at(second, aLock(server, "C01")))));

        assertThat(of(account, "C01"))
                .hasSize(50)
                .extracting(ActivationLock::askedAt)
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    private List<ActivationLock> of(AccountId account, String serial) {
        return in(account).locks().of(new SerialNumber(serial));
    }

    private static ActivationLock at(int second, ActivationLock.Builder lock) {
        return lock.askedAt(FakeClock.START.plusSeconds(second)).build();
    }
}
