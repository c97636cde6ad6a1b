package dev.espalier.mdm.domain.access;

import static dev.espalier.mdm.domain.Examples.administrator;
import static dev.espalier.mdm.domain.Examples.leaderOf;
import static dev.espalier.mdm.domain.Examples.locations;
import static dev.espalier.mdm.domain.Examples.partner;
import static dev.espalier.mdm.domain.Examples.selected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.location.LocationScope;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@Tag("X2")
class LeaderAccessTest {

    @Test
    void a_leader_reaches_an_integration_whose_scope_admits_one_of_their_locations() {
        assertThat(AccessPolicy.reaches(leaderOf("north", "east"), selected("north", "west")))
                .isTrue();
        assertThat(AccessPolicy.reaches(leaderOf("north"), selected("south"))).isFalse();
        assertThat(AccessPolicy.reaches(leaderOf("north"), selected())).isFalse();
    }

    @Test
    void a_scope_of_all_locations_admits_a_location_that_was_created_later() {
        assertThat(AccessPolicy.reaches(leaderOf("created-tomorrow"), LocationScope.all()))
                .isTrue();
    }

    @Test
    void a_leader_without_locations_reaches_nothing() {
        assertThat(AccessPolicy.reaches(leaderOf(), LocationScope.all())).isFalse();
        assertThat(AccessPolicy.reaches(leaderOf(), selected("north"))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void out_of_reach_every_request_gets_one_and_the_same_answer_that_tells_nothing(Action action) {
        var refusal = AccessPolicy.onIntegration(leaderOf("north"), action, selected("south"));

        assertThat(refusal).contains(AccessPolicy.outOfReach());
        assertThat(AccessPolicy.outOfReach().rule()).isEqualTo("X2");
        assertThat(AccessPolicy.outOfReach().parameters()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Action.class,
            names = {"SEE", "RENAME", "RENEW", "UPDATE", "ASSIGN", "INVITE", "ASK"})
    void within_reach_a_leader_sees_asks_renames_renews_updates_assigns_and_invites(Action action) {
        assertThat(AccessPolicy.onIntegration(leaderOf("north"), action, selected("north")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Action.class,
            mode = Mode.EXCLUDE,
            names = {"SEE", "RENAME", "RENEW", "UPDATE", "ASSIGN", "INVITE", "ASK"})
    void within_reach_everything_else_is_the_administrators(Action action) {
        var refusal = AccessPolicy.onIntegration(leaderOf("north"), action, selected("north"));

        assertThat(refusal.map(Refusal::reason)).contains(AccessRefusal.ADMINISTRATOR_ONLY);
        assertThat(refusal.map(Refusal::rule)).contains("X2");
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void what_belongs_to_the_account_as_a_whole_is_the_administrators(Action action) {
        assertThat(AccessPolicy.inAccount(leaderOf("north"), action).map(Refusal::reason))
                .contains(AccessRefusal.ADMINISTRATOR_ONLY);
    }

    @Test
    void a_leader_acts_only_on_devices_of_their_own_locations() {
        assertThat(AccessPolicy.forDevice(leaderOf("north", "east"), locations("east")))
                .isTrue();
        assertThat(AccessPolicy.forDevice(leaderOf("north"), locations("south")))
                .isFalse();
        assertThat(AccessPolicy.forDevice(leaderOf("north"), locations())).isFalse();
    }

    @Test
    void a_leader_sees_the_people_of_their_own_locations() {
        assertThat(AccessPolicy.people(leaderOf("north", "east"))).isEqualTo(selected("north", "east"));
        assertThat(AccessPolicy.people(administrator())).isEqualTo(LocationScope.all());
        assertThat(AccessPolicy.people(partner())).isEqualTo(LocationScope.all());
    }

    @Test
    void a_leader_looks_at_locations_and_profiles_but_does_not_oversee_the_account() {
        assertThat(AccessPolicy.looksIn(leaderOf("north"))).isTrue();
        assertThat(AccessPolicy.overseesAccount(leaderOf("north"))).isFalse();
        assertThat(AccessPolicy.overseesAccount(administrator())).isTrue();
        assertThat(AccessPolicy.overseesAccount(partner())).isTrue();
    }

    @Test
    void a_refusal_says_what_was_asked_for() {
        assertThat(AccessPolicy.onIntegration(leaderOf("north"), Action.DEFINE_PROFILES, selected("north")))
                .contains(Refusal.of(AccessRefusal.ADMINISTRATOR_ONLY).with("action", "define_profiles"));
    }
}
