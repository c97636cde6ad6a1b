package dev.espalier.mdm.domain.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A license goes to a user only where an Apple Account can use it. */
class UserWishesTest {
    private static final AssetKey APP = AssetKey.of("7");
    private static final IntegrationId FIRST = new IntegrationId(new UUID(0, 1));
    private static final IntegrationId SECOND = new IntegrationId(new UUID(0, 2));
    private static final Instant SINCE = Instant.EPOCH;

    private final List<String> lines = new ArrayList<>();

    @Test
    @Tag("I2")
    void a_user_without_an_apple_account_waits_and_gets_nothing() {
        plan(List.of(want("ada", SINCE, Map.of(FIRST, WorkRefusal.NOT_ASSOCIATED), FIRST)), pool(FIRST, 5));

        assertThat(lines).containsExactly("ada waits: NOT_ASSOCIATED");
    }

    @Test
    @Tag("I2")
    void a_user_who_accepted_gets_the_license() {
        plan(List.of(want("ada", SINCE, Map.of(), FIRST)), pool(FIRST, 5));

        assertThat(lines).containsExactly("ada gets of 1");
    }

    @Test
    @Tag("I2")
    void a_unit_where_the_user_accepted_serves_in_place_of_the_preferred_one() {
        plan(
                List.of(want("ada", SINCE, Map.of(FIRST, WorkRefusal.NOT_ASSOCIATED), FIRST, SECOND)),
                pool(FIRST, 5),
                pool(SECOND, 5));

        assertThat(lines).containsExactly("ada gets of 2");
    }

    @Test
    @Tag("I10")
    void no_license_is_spent_on_an_account_that_none_of_the_devices_uses() {
        plan(List.of(want("ada", SINCE, Map.of(FIRST, WorkRefusal.OTHER_ACCOUNT), FIRST)), pool(FIRST, 5));

        assertThat(lines).containsExactly("ada waits: OTHER_ACCOUNT");
    }

    @Test
    @Tag("I2")
    void what_the_preferred_unit_lacks_is_said_if_several_lack_something() {
        var lacking = Map.of(FIRST, WorkRefusal.OTHER_ACCOUNT, SECOND, WorkRefusal.NOT_ASSOCIATED);

        plan(List.of(want("ada", SINCE, lacking, FIRST, SECOND)), pool(FIRST, 5), pool(SECOND, 5));

        assertThat(lines).containsExactly("ada waits: OTHER_ACCOUNT");
    }

    @Test
    @Tag("A29")
    void who_waits_for_a_person_and_who_waits_for_a_license_are_told_in_one_order() {
        var later = SINCE.plusSeconds(1);
        plan(
                List.of(
                        want("ada", later, Map.of(FIRST, WorkRefusal.NOT_ASSOCIATED), FIRST),
                        want("bob", SINCE, Map.of(), FIRST),
                        want("cid", SINCE, Map.of(FIRST, WorkRefusal.NOT_ASSOCIATED), FIRST)),
                pool(FIRST, 0));

        assertThat(lines)
                .containsExactly(
                        "bob waits: NO_LICENSE_LEFT", "cid waits: NOT_ASSOCIATED", "ada waits: NOT_ASSOCIATED");
    }

    @Test
    @Tag("I2")
    void what_two_profiles_want_is_one_wish_and_waits_where_either_says_so() {
        plan(
                List.of(
                        want("ada", SINCE, Map.of(), FIRST),
                        want("ada", SINCE, Map.of(SECOND, WorkRefusal.NOT_ASSOCIATED), SECOND)),
                pool(FIRST, 0),
                pool(SECOND, 5));

        assertThat(lines).containsExactly("ada waits: NO_LICENSE_LEFT");
    }

    @Test
    @Tag("I2")
    void a_rule_against_the_unit_counts_only_if_no_unit_waits_for_the_person() {
        plan(List.of(want("ada", SINCE, Map.of(SECOND, WorkRefusal.NOT_ASSOCIATED), FIRST, SECOND)), pool(SECOND, 5));

        assertThat(lines).containsExactly("ada waits: NOT_ASSOCIATED");
    }

    @Test
    @Tag("A26")
    void a_user_gets_a_book_that_no_device_may_hold() {
        plan(List.of(want("ada", SINCE, Map.of(), FIRST)), pool(FIRST, 5, ProductType.BOOK));

        assertThat(lines).containsExactly("ada gets of 1");
    }

    private void plan(List<Want> wants, LicensePool... pools) {
        var sources = Arrays.stream(pools)
                .map(pool -> new AssetInput.Source(pool, List.<Holder>of().iterator()))
                .toList();
        AssetPlanner.plan(new AssetInput(wants.iterator(), sources), new Lines());
    }

    private static Want want(
            String user, Instant since, Map<IntegrationId, WorkRefusal> notYet, IntegrationId... units) {
        return new Want(
                new Assignee.ToUser(new ClientUserId(user)), Whereabouts.unknown(), since, List.of(units), notYet);
    }

    private static LicensePool pool(IntegrationId unit, long available) {
        return pool(unit, available, ProductType.APP);
    }

    private static LicensePool pool(IntegrationId unit, long available, ProductType type) {
        var record = AssetRecord.builder()
                .key(APP)
                .type(type)
                .deviceAssignable(type == ProductType.APP)
                .revocable(true)
                .count(new LicenseCount.Finite(5, 5 - available, available, 0))
                .build();
        return LicensePool.builder()
                .unit(unit)
                .scope(LocationScope.all())
                .asset(Asset.first(unit, record, SINCE))
                .writable(true)
                .build();
    }

    /** What the plan says, in words. */
    private final class Lines implements PlanSink {
        @Override
        public void assign(IntegrationId unit, Assignee assignee) {
            lines.add(name(assignee) + " gets of " + unit.value().getLeastSignificantBits());
        }

        @Override
        public void takeBack(IntegrationId unit, Assignee assignee) {
            lines.add(name(assignee) + " loses");
        }

        @Override
        public void refuse(Want want, WorkRefusal reason) {
            lines.add(name(want.assignee()) + " must not: " + reason);
        }

        @Override
        public void shortage(Want want, WorkRefusal reason) {
            lines.add(name(want.assignee()) + " waits: " + reason);
        }

        private static String name(Assignee assignee) {
            return assignee.text().substring(2);
        }
    }
}
