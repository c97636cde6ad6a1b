package dev.espalier.mdm.domain.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.invite.AppleAccountMatch;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.ContentUser;
import dev.espalier.mdm.domain.invite.UserState;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A license that nobody could use is not spent, and none comes back before its successors are there. */
class ReadinessTest {
    private static final IntegrationId UNIT = new IntegrationId(new UUID(0, 1));
    private static final AppleAccountMatch FINE = new AppleAccountMatch.Same();

    private static Optional<ContentUser> user(UserState state) {
        return Optional.of(ContentUser.builder()
                .unit(UNIT)
                .id(new ClientUserId("u"))
                .state(state)
                .since(Instant.EPOCH)
                .seenAt(Instant.EPOCH)
                .build());
    }

    @ParameterizedTest
    @Tag("I2")
    @EnumSource(UserState.class)
    void only_an_associated_user_is_ready(UserState state) {
        assertThat(Readiness.missing(user(state), user -> FINE))
                .isEqualTo(state == UserState.ASSOCIATED ? Optional.empty() : Optional.of(WorkRefusal.NOT_ASSOCIATED));
        assertThat(Readiness.missing(Optional.empty(), user -> FINE)).contains(WorkRefusal.NOT_ASSOCIATED);
    }

    @Test
    @Tag("I10")
    void an_account_that_no_device_uses_is_not_ready() {
        assertThat(Readiness.missing(user(UserState.ASSOCIATED), user -> new AppleAccountMatch.Different(1)))
                .contains(WorkRefusal.OTHER_ACCOUNT);
        assertThat(Readiness.missing(
                        user(UserState.ASSOCIATED),
                        user -> new AppleAccountMatch.CannotTell(AppleAccountMatch.Why.NO_DEVICE)))
                .isEmpty();
    }

    @Test
    @Tag("A30")
    void a_users_license_comes_back_once_all_devices_hold_one() {
        Assignee one = new Assignee.ToDevice(new SerialNumber("C01"));
        Assignee two = new Assignee.ToDevice(new SerialNumber("C02"));

        assertThat(Migration.next(Set.of(), Set.of(one))).isEqualTo(Migration.Step.STAY);
        assertThat(Migration.next(Set.of(one, two), Set.of(one))).isEqualTo(Migration.Step.GIVE);
        assertThat(Migration.next(Set.of(one, two), Set.of(one, two))).isEqualTo(Migration.Step.TAKE_BACK);
        assertThat(new Migration(UNIT, AssetKey.of("7"), Actor.of(Caller.system()), Instant.EPOCH).asset())
                .isEqualTo(AssetKey.of("7"));
    }
}
