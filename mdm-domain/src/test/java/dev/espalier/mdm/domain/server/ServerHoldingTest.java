package dev.espalier.mdm.domain.server;

import static dev.espalier.mdm.domain.Examples.SERVER;
import static dev.espalier.mdm.domain.Examples.aServer;
import static dev.espalier.mdm.domain.Examples.details;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S3")
class ServerHoldingTest {

    private static final IntegrationId ANOTHER = IntegrationId.of("5f3c0d0e-0000-4000-8000-000000000002");

    private final ServerDetails atApple = details("server-1").build();
    private final ServerHolding free = new ServerHolding(atApple, Optional.empty());
    private final ServerHolding ours =
            new ServerHolding(atApple, Optional.of(aServer().build()));

    @Test
    void a_server_that_nobody_holds_may_be_integrated() {
        assertThat(free.refusal(SERVER, () -> true)).isEmpty();
    }

    @Test
    void a_server_that_the_account_has_already_is_refused_naming_that_integration_and_nobody_takes_it() {
        assertThat(ours.refusal(ANOTHER, () -> fail("It was taken.")))
                .contains(Refusal.of(ServerRefusal.ALREADY_INTEGRATED)
                        .with("server", "Northwind MDM")
                        .with("label", "Main server"));
    }

    @Test
    void the_integration_that_has_the_server_may_keep_it() {
        assertThat(ours.refusal(SERVER, () -> true)).isEmpty();
    }

    @Test
    void a_server_of_another_account_is_refused_and_nothing_more_is_told() {
        assertThat(free.refusal(SERVER, () -> false))
                .contains(Refusal.of(ServerRefusal.HELD_ELSEWHERE).with("server", "Northwind MDM"));
    }
}
