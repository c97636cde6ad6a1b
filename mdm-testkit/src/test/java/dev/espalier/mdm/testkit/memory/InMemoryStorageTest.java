package dev.espalier.mdm.testkit.memory;

import static dev.espalier.mdm.testkit.location.Locations.anAccount;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.failure.MisuseException;
import dev.espalier.mdm.spi.Storage;
import dev.espalier.mdm.testkit.FakeClock;
import dev.espalier.mdm.testkit.contract.StorageContracts;
import org.junit.jupiter.api.Test;

class InMemoryStorageTest extends StorageContracts {

    private final FakeClock clock = FakeClock.started();
    private final InMemoryStorage storage = new InMemoryStorage(clock);
    private final AccountId account = anAccount().build().id();

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public FakeClock clock() {
        return clock;
    }

    @Test
    void it_knows_whether_a_thread_is_inside_a_transaction() {
        boolean inside = storage.unitOfWork().inTransaction(account, stores -> storage.insideTransaction());

        assertThat(inside).isTrue();
        assertThat(storage.insideTransaction()).isFalse();
    }

    @Test
    void a_transaction_within_a_transaction_is_a_mistake() {
        assertThatThrownBy(() -> storage.unitOfWork()
                        .inTransaction(account, outer -> storage.unitOfWork().inTransaction(account, inner -> inner)))
                .isInstanceOf(MisuseException.class);
    }

    @Test
    void putting_or_destroying_a_secret_within_a_transaction_is_a_mistake() {
        var secret = storage.vault().put(account, "a purpose", "a secret".getBytes(UTF_8));

        assertThatThrownBy(() -> storage.unitOfWork().inTransaction(account, stores -> {
                    storage.vault().destroy(account, secret);
                    return secret;
                }))
                .isInstanceOf(MisuseException.class);
        assertThatThrownBy(() -> storage.unitOfWork()
                        .inTransaction(
                                account, stores -> storage.vault().put(account, "another", "a secret".getBytes(UTF_8))))
                .isInstanceOf(MisuseException.class);
    }

    @Test
    void closing_it_leaves_everything_where_it_is() {
        var secret = storage.vault().put(account, "a purpose", "a secret".getBytes(UTF_8));

        storage.close();

        String kept = storage.vault().use(account, secret, bytes -> new String(bytes, UTF_8));
        assertThat(kept).isEqualTo("a secret");
    }
}
