package dev.espalier.mdm.domain.location;

import static dev.espalier.mdm.domain.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.mdm.domain.shared.AccountId;
import org.junit.jupiter.api.Test;

class AccountTest {

    @Test
    void an_account_is_open_until_it_is_closed_and_then_says_when() {
        var account = named("Northwind Schools");
        var closed = account.closed(NOW.plusSeconds(60));

        assertThat(account.open()).isTrue();
        assertThat(closed.open()).isFalse();
        assertThat(closed.closedAt()).contains(NOW.plusSeconds(60));
        assertThat(closed.name()).isEqualTo("Northwind Schools");
    }

    @Test
    void an_accounts_name_is_1_to_200_characters() {
        assertThat(named("x".repeat(200)).name()).hasSize(200);
        assertThatIllegalArgumentException().isThrownBy(() -> named("x".repeat(201)));
        assertThatIllegalArgumentException().isThrownBy(() -> named(" "));
    }

    @Test
    void a_locations_name_is_1_to_200_characters_without_the_blanks_around_them() {
        var id = new LocationId("north");

        assertThat(new Location(id, " North Campus ").name()).isEqualTo("North Campus");
        assertThat(new Location(id, "x".repeat(200)).name()).hasSize(200);
        assertThatIllegalArgumentException().isThrownBy(() -> new Location(id, "x".repeat(201)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Location(id, "  "));
    }

    private static Account named(String name) {
        return Account.builder()
                .id(new AccountId("northwind"))
                .name(name)
                .openedAt(NOW)
                .build();
    }
}
