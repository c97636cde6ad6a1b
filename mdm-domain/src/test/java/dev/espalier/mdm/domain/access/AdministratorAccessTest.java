package dev.espalier.mdm.domain.access;

import static dev.espalier.mdm.domain.Examples.administrator;
import static dev.espalier.mdm.domain.Examples.selected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.location.LocationScope;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("X1")
class AdministratorAccessTest {

    @ParameterizedTest
    @EnumSource(Action.class)
    void an_administrator_may_do_everything_inside_the_account(Action action) {
        assertThat(AccessPolicy.inAccount(administrator(), action)).isEmpty();
        assertThat(AccessPolicy.onIntegration(administrator(), action, LocationScope.all()))
                .isEmpty();
        assertThat(AccessPolicy.onIntegration(administrator(), action, selected("north")))
                .isEmpty();
        assertThat(AccessPolicy.onIntegration(administrator(), action, selected()))
                .isEmpty();
        assertThat(AccessPolicy.forDevice(administrator(), Set.of())).isTrue();
    }

    @Test
    void an_administrator_and_the_product_itself_reach_even_an_integration_that_admits_nobody() {
        assertThat(AccessPolicy.reaches(administrator(), selected())).isTrue();
        assertThat(AccessPolicy.reaches(Caller.system(), selected())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void the_product_itself_may_do_what_an_administrator_may(Action action) {
        assertThat(AccessPolicy.inAccount(Caller.system(), action)).isEmpty();
        assertThat(AccessPolicy.onIntegration(Caller.system(), action, selected()))
                .isEmpty();
    }
}
