package dev.espalier.mdm.testkit.apple;

import static dev.espalier.mdm.testkit.location.Locations.anAccount;
import static dev.espalier.mdm.testkit.server.Servers.anIntegrationId;
import static dev.espalier.mdm.testkit.server.Servers.someServerDetails;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.failure.AppleUnavailableException;
import dev.espalier.mdm.failure.StorageException;
import dev.espalier.mdm.spi.server.ServerCredential;
import dev.espalier.mdm.spi.server.ServerGateway;
import dev.espalier.mdm.testkit.FakeClock;
import dev.espalier.mdm.testkit.memory.InMemoryStorage;
import org.junit.jupiter.api.Test;

class ScriptedAppleTest {

    private final FakeClock clock = FakeClock.started();
    private final InMemoryStorage storage = new InMemoryStorage(clock);
    private final ScriptedApple apple = new ScriptedApple(storage);
    private final ServerGateway servers = apple.connect(storage.vault(), clock).servers();
    private final AccountId account = anAccount().build().id();
    private final ServerCredential credential = new ServerCredential(
            account, anIntegrationId(), storage.vault().put(account, "a token", "a token".getBytes(UTF_8)));

    @Test
    void it_answers_first_what_was_lined_up_and_then_what_it_always_answers() {
        var usual = someServerDetails().build();
        var once = someServerDetails().build();
        apple.isServer(usual);
        apple.answersAccount(Replies.tooManyRequests(30), () -> once);

        assertThatThrownBy(() -> servers.account(credential)).isInstanceOf(AppleUnavailableException.class);
        assertThat(servers.account(credential)).isEqualTo(once);
        assertThat(servers.account(credential)).isEqualTo(usual);
        assertThat(servers.account(credential)).isEqualTo(usual);
    }

    @Test
    void it_remembers_what_it_was_asked_and_with_which_token() {
        servers.account(credential);

        assertThat(apple.calls()).containsExactly(new AppleCall("account", credential.token()));
    }

    @Test
    void it_fails_when_it_is_called_inside_a_transaction() {
        assertThatThrownBy(() -> storage.unitOfWork().inTransaction(account, stores -> servers.account(credential)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("inside a transaction");
    }

    @Test
    void a_token_that_was_destroyed_cannot_be_used() {
        storage.vault().destroy(account, credential.token());

        assertThatThrownBy(() -> servers.account(credential)).isInstanceOf(StorageException.class);
    }
}
