package dev.espalier.mdm.domain.access;

import static dev.espalier.mdm.domain.Examples.administrator;
import static dev.espalier.mdm.domain.Examples.leaderOf;
import static dev.espalier.mdm.domain.Examples.partner;
import static dev.espalier.mdm.domain.Examples.selected;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("X4")
class PartnerAccessTest {

    @ParameterizedTest
    @EnumSource(Action.class)
    void a_partner_may_do_with_servers_what_an_administrator_may(Action action) {
        assertThat(AccessPolicy.inAccount(partner(), action)).isEmpty();
        assertThat(AccessPolicy.onIntegration(partner(), action, selected())).isEmpty();
        assertThat(AccessPolicy.forDevice(partner(), Set.of())).isTrue();
        assertThat(AccessPolicy.reaches(partner(), selected())).isTrue();
    }

    @Test
    void everything_of_the_push_certificate_is_withheld_from_a_partner() {
        assertThat(AccessPolicy.withholds(partner(), "push")).isTrue();
    }

    @Test
    void nothing_else_is_withheld_from_a_partner() {
        assertThat(Stream.of("server", "device", "account", "location", "access", "inventory"))
                .noneMatch(concept -> AccessPolicy.withholds(partner(), concept));
    }

    @Test
    void the_push_certificate_is_withheld_from_nobody_else() {
        assertThat(Stream.of(administrator(), leaderOf("north"), Caller.system()))
                .noneMatch(caller -> AccessPolicy.withholds(caller, "push"));
    }
}
