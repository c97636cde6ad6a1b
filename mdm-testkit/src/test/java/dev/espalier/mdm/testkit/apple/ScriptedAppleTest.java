package dev.espalier.mdm.testkit.apple;

import static dev.espalier.mdm.testkit.location.Locations.anAccount;
import static dev.espalier.mdm.testkit.server.Servers.anIntegrationId;
import static dev.espalier.mdm.testkit.server.Servers.someServerDetails;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.domain.device.BypassCode;
import dev.espalier.mdm.domain.device.DisownOutcome;
import dev.espalier.mdm.domain.device.LockOutcome;
import dev.espalier.mdm.domain.server.Discovery;
import dev.espalier.mdm.domain.server.DiscoveryUrl;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.failure.AppleUnavailableException;
import dev.espalier.mdm.failure.StorageException;
import dev.espalier.mdm.spi.device.DeviceGateway;
import dev.espalier.mdm.spi.device.LockOrder;
import dev.espalier.mdm.spi.server.ServerCredential;
import dev.espalier.mdm.spi.server.ServerGateway;
import dev.espalier.mdm.spi.server.ServiceAnswer;
import dev.espalier.mdm.testkit.FakeClock;
import dev.espalier.mdm.testkit.memory.InMemoryStorage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScriptedAppleTest {

    private final FakeClock clock = FakeClock.started();
    private final InMemoryStorage storage = new InMemoryStorage(clock);
    private final ScriptedApple apple = new ScriptedApple(storage);
    private final ServerGateway servers = apple.connect(storage.vault(), clock).servers();
    private final DeviceGateway devices = apple.connect(storage.vault(), clock).devices();
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

    @Test
    void a_device_cannot_be_locked_with_a_code_that_is_not_in_the_vault() {
        var code = storage.vault().put(account, "bypass-code", new byte[BypassCode.LENGTH]);
        var order = new LockOrder(new SerialNumber("C01"), code, "");

        assertThat(devices.lock(credential, order)).isEqualTo(LockOutcome.LOCKED);
        storage.vault().destroy(account, code);
        assertThatThrownBy(() -> devices.lock(credential, order)).isInstanceOf(StorageException.class);
    }

    @Test
    void what_nobody_scripted_is_answered_kindly() {
        var url = new DiscoveryUrl("https://mdm.example");
        var serial = new SerialNumber("C01");

        assertThat(devices.disown(credential, List.of(serial))).isEqualTo(Map.of(serial, DisownOutcome.DISOWNED));
        assertThat(devices.replacement(credential, serial)).isEmpty();
        assertThat(servers.betaTokens(credential)).isEqualTo(new ServiceAnswer.Given<>(List.of()));
        servers.setDiscovery(credential, url);
        assertThat(servers.discovery(credential))
                .isEqualTo(new ServiceAnswer.Given<>(Optional.of(new Discovery(url, null))));
        servers.clearDiscovery(credential);
        assertThat(servers.discovery(credential)).isEqualTo(new ServiceAnswer.Given<>(Optional.empty()));
    }
}
