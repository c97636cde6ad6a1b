package dev.espalier.mdm.testkit.contract;

import static dev.espalier.mdm.testkit.server.Servers.aServerDraft;
import static dev.espalier.mdm.testkit.server.Servers.aServerIntegration;
import static dev.espalier.mdm.testkit.server.Servers.aStoredToken;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.domain.server.KeySlots;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.failure.StorageException;
import dev.espalier.mdm.testkit.server.TestKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Secrets are kept whole, opened only for their account, wiped after use, and gone when they are destroyed. */
public interface SecretVaultContract extends StorageContract {

    /** What is put can be used. */
    @Test
    default void a_secret_comes_back_as_it_was_put() {
        var account = anOpenAccount();
        var ref = put(account, "the secret");

        assertThat(reveal(account, ref)).isEqualTo("the secret");
    }

    /** Secrets may have any bytes, one or 64 KiB of them. */
    @Test
    default void secrets_of_one_byte_and_of_64_kib_are_kept_whole() {
        var account = anOpenAccount();
        byte[] large = new byte[64 * 1024];
        for (int i = 0; i < large.length; i++) {
            large[i] = (byte) i;
        }

        var one = storage().vault().put(account, "one byte", new byte[] {0});
        var many = storage().vault().put(account, "many bytes", large);

        assertThat(storage().vault().use(account, one, byte[]::clone)).containsExactly(0);
        assertThat(storage().vault().use(account, many, byte[]::clone)).isEqualTo(large);
    }

    /** The caller may wipe what it handed over. */
    @Test
    default void wiping_the_bytes_after_putting_them_does_not_touch_the_secret() {
        var account = anOpenAccount();
        byte[] bytes = "the secret".getBytes(UTF_8);
        var ref = storage().vault().put(account, "a purpose", bytes);

        Arrays.fill(bytes, (byte) 0);

        assertThat(reveal(account, ref)).isEqualTo("the secret");
    }

    /** Each secret lies in a place of its own. */
    @Test
    default void the_same_secret_put_twice_lies_in_two_places() {
        var account = anOpenAccount();

        assertThat(put(account, "the secret")).isNotEqualTo(put(account, "the secret"));
    }

    /** The bytes are zero after use. */
    @Test
    default void the_bytes_are_zeroed_after_use() {
        var account = anOpenAccount();
        var kept = new AtomicReference<>(new byte[0]);

        storage().vault().use(account, put(account, "the secret"), bytes -> {
            kept.set(bytes);
            return true;
        });

        assertThat(kept.get()).hasSize(10).containsOnly(0);
    }

    /** The bytes are zero after use that failed, and the failure comes through. */
    @Test
    default void the_bytes_are_zeroed_after_use_that_failed() {
        var account = anOpenAccount();
        var ref = put(account, "the secret");
        var kept = new AtomicReference<>(new byte[0]);
        var failure = new IllegalStateException("the use failed");

        assertThatThrownBy(() -> storage().vault().use(account, ref, bytes -> {
                    kept.set(bytes);
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(kept.get()).hasSize(10).containsOnly(0);
    }

    /** Another account does not open it. */
    @Test
    default void a_secret_does_not_open_for_another_account() {
        var ref = put(anOpenAccount(), "the secret");
        var another = anOpenAccount();

        assertThatThrownBy(() -> reveal(another, ref))
                .isInstanceOf(StorageException.class)
                .hasMessageNotContaining("the secret");
    }

    /** What never was there is a failure of the storage. */
    @Test
    default void a_secret_that_is_not_there_is_a_failure() {
        var account = anOpenAccount();

        assertThatThrownBy(() -> reveal(account, new SecretRef(UUID.randomUUID())))
                .isInstanceOf(StorageException.class);
    }

    /** Destroying ends a secret, as often as one likes. */
    @Test
    default void a_destroyed_secret_is_gone_and_destroying_it_again_does_nothing() {
        var account = anOpenAccount();
        var ref = put(account, "the secret");

        storage().vault().destroy(account, ref);
        storage().vault().destroy(account, ref);

        assertThatThrownBy(() -> reveal(account, ref)).isInstanceOf(StorageException.class);
    }

    /** Another account cannot destroy it. */
    @Test
    default void another_account_cannot_destroy_a_secret() {
        var account = anOpenAccount();
        var ref = put(account, "the secret");

        storage().vault().destroy(anOpenAccount(), ref);

        assertThat(reveal(account, ref)).isEqualTo("the secret");
    }

    /** Destroying all ends one account's secrets, its journal's key excepted. */
    @Test
    default void destroying_all_ends_an_accounts_secrets_but_neither_its_journals_key_nor_another_accounts() {
        var closing = anOpenAccount();
        var staying = anOpenAccount();
        var first = put(closing, "first");
        var second = put(closing, "second");
        var theirs = put(staying, "theirs");
        byte[] sealed = seal(closing, "a message");

        storage().vault().destroyAll(closing);

        assertThatThrownBy(() -> reveal(closing, first)).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> reveal(closing, second)).isInstanceOf(StorageException.class);
        assertThat(reveal(staying, theirs)).isEqualTo("theirs");
        assertThat(seal(closing, "a message")).isEqualTo(sealed);
    }

    /** A seal is the same each time, and another for each account and message. */
    @Test
    default void a_journal_seal_is_steady_and_differs_between_accounts_and_messages() {
        var account = anOpenAccount();
        byte[] sealed = seal(account, "a message");

        assertThat(sealed).hasSize(32).isEqualTo(seal(account, "a message"));
        assertThat(seal(account, "another message")).isNotEqualTo(sealed);
        assertThat(seal(anOpenAccount(), "a message")).isNotEqualTo(sealed);
    }

    /** Sweeping ends orphans and leaves what rows refer to: tokens, current and staged keys, keys of drafts. */
    @Test
    default void sweeping_destroys_orphans_and_leaves_every_secret_that_a_row_refers_to() {
        var account = anOpenAccount();
        var orphan = put(account, "orphan");
        var token = put(account, "token");
        var current = put(account, "current key");
        var staged = put(account, "staged key");
        var drafted = put(account, "drafted key");
        byte[] sealed = seal(account, "a message");
        var keys = KeySlots.builder().current(TestKeys.key("first", current)).staged(TestKeys.key("second", staged));
        write(account, stores -> {
            stores.servers()
                    .add(aServerIntegration()
                            .keys(keys.build())
                            .token(aStoredToken().secret(token).build())
                            .build());
            stores.servers()
                    .addDraft(aServerDraft().key(TestKeys.key("third", drafted)).build());
        });

        int swept = storage().vault().sweep(later());

        assertThat(swept).isPositive();
        assertThatThrownBy(() -> reveal(account, orphan)).isInstanceOf(StorageException.class);
        assertThat(reveal(account, token)).isEqualTo("token");
        assertThat(reveal(account, current)).isEqualTo("current key");
        assertThat(reveal(account, staged)).isEqualTo("staged key");
        assertThat(reveal(account, drafted)).isEqualTo("drafted key");
        assertThat(seal(account, "a message")).isEqualTo(sealed);
    }

    /** A deleted integration has no more use for its secrets, should a crash have kept them. */
    @Test
    default void sweeping_destroys_what_only_a_deleted_integration_names() {
        var account = anOpenAccount();
        var token = put(account, "token");
        var current = put(account, "current key");
        var keys = KeySlots.builder().current(TestKeys.key("first", current)).build();
        var deleted = aServerIntegration()
                .keys(keys)
                .token(aStoredToken().secret(token).build())
                .deletedAt(clock().instant())
                .build();
        write(account, stores -> stores.servers().add(deleted));

        storage().vault().sweep(later());

        assertThatThrownBy(() -> reveal(account, token)).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> reveal(account, current)).isInstanceOf(StorageException.class);
    }

    /** Young orphans are left: the transaction that will refer to them may be on its way. */
    @Test
    default void sweeping_leaves_orphans_that_are_younger_than_asked_for() {
        var account = anOpenAccount();
        var orphan = put(account, "orphan");

        storage().vault().sweep(clock().instant());

        assertThat(reveal(account, orphan)).isEqualTo("orphan");
    }

    private Instant later() {
        return clock().instant().plus(Duration.ofDays(1));
    }

    private SecretRef put(AccountId account, String secret) {
        return storage().vault().put(account, "a purpose", secret.getBytes(UTF_8));
    }

    private String reveal(AccountId account, SecretRef ref) {
        return storage().vault().use(account, ref, bytes -> new String(bytes, UTF_8));
    }

    private byte[] seal(AccountId account, String message) {
        return storage().vault().journalSeal(account).seal(message.getBytes(UTF_8));
    }
}
