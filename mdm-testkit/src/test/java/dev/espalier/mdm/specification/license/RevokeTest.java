package dev.espalier.mdm.specification.license;

import static dev.espalier.mdm.specification.license.Work.APP;
import static dev.espalier.mdm.testkit.device.Devices.aDevice;
import static dev.espalier.mdm.testkit.invite.Invites.aUser;
import static dev.espalier.mdm.testkit.license.Licenses.aBook;
import static dev.espalier.mdm.testkit.license.Licenses.forUser;
import static dev.espalier.mdm.testkit.license.Licenses.onDevice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.domain.access.AccessRefusal;
import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.ReclaimPolicy;
import dev.espalier.mdm.domain.content.ServiceLimits;
import dev.espalier.mdm.domain.invite.UserState;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.LicenseOperation;
import dev.espalier.mdm.domain.license.OperationKind;
import dev.espalier.mdm.domain.license.Revocation;
import dev.espalier.mdm.domain.license.WorkRefusal;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.testkit.FakeClock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Licenses come back: single ones, everybody's, and those of whom nobody knows any more. Books never do. */
class RevokeTest {
    private final Work work = new Work();

    private void held(Assignment... licenses) {
        work.buying("7", 200);
        work.campus.atApple.owns(aBook("8").build());
        List.of(licenses).forEach(work.campus.atApple::assigns);
        work.campus.updatedFully();
    }

    private Revocation planned(Revocation.Reach reach) {
        return work.work().planRevocation(work.unit(), reach).orElseThrow();
    }

    @Test
    @Tag("A23")
    @Tag("A27")
    void single_licenses_come_back_and_a_book_is_reported_and_not_attempted() {
        held(onDevice("7", "C01"), onDevice("7", "C02"), forUser("8", "u-1"));

        var report = work.work()
                .revoke(work.unit(), Set.of(onDevice("7", "C01"), onDevice("7", "C09"), forUser("8", "u-1")))
                .orElseThrow();
        work.settled();

        assertThat(report.refused())
                .isEqualTo(Map.of(
                        onDevice("7", "C09"), WorkRefusal.NOT_HELD, forUser("8", "u-1"), WorkRefusal.IRREVOCABLE));
        assertThat(work.atApple()).containsExactlyInAnyOrder(onDevice("7", "C02"), forUser("8", "u-1"));
        assertThat(work.campus.mirrored()).isEqualTo(work.atApple());
    }

    @Test
    @Tag("A15")
    void revoke_all_wants_its_number_and_leaves_the_books() {
        held(onDevice("7", "C01"), onDevice("7", "C02"), forUser("7", "u-1"), forUser("8", "u-1"));
        var plan = planned(Revocation.Reach.EVERYBODY);

        var unconfirmed = work.work().carryOut(plan.id(), 2, Progress.none());
        var report = work.work().carryOut(plan.id(), 3, Progress.none()).orElseThrow();
        work.settled();

        assertThat(plan.licenses()).isEqualTo(3);
        assertThat(plan.irrevocable()).isEqualTo(1);
        assertThat(unconfirmed.refusal().map(Refusal::reason)).contains(WorkRefusal.REVOCATION_NOT_CONFIRMED);
        assertThat(report.asked()).isEqualTo(3);
        assertThat(work.atApple()).containsExactly(forUser("8", "u-1"));
        assertThat(work.work().undoList(plan.id(), "", 10).orElseThrow().items())
                .hasSize(3);
        assertThat(work.work().revocation(plan.id()).orElseThrow().endedAt()).isPresent();
    }

    @Test
    @Tag("A15")
    void revoke_all_goes_in_batches_of_apples_limit_and_never_mixes_devices_and_users() {
        held(onDevice("7", "C01"), onDevice("7", "C02"), onDevice("7", "C03"), forUser("7", "u-1"));
        work.campus.apple.limits(ServiceLimits.builder().revokeSerialNumbers(2).build());
        var plan = planned(Revocation.Reach.EVERYBODY);

        work.work().carryOut(plan.id(), 4, Progress.none()).orElseThrow();

        assertThat(work.campus.atApple.changes().asked())
                .extracting(change -> change.assignees().size())
                .containsExactly(2, 1, 1);
        assertThat(work.campus.atApple.changes().asked()).allMatch(change -> change.kind() == OperationKind.REVOKE);
    }

    @Test
    @Tag("A27")
    void a_book_that_apple_would_let_go_is_spared_all_the_same() {
        held(onDevice("7", "C01"));
        work.campus.atApple.owns(aBook("9").revocable(true).build());
        work.campus.atApple.assigns(forUser("9", "u-1"));
        work.campus.atApple.assigns(forUser("7", "u-1"));
        work.campus.updatedFully();
        var plan = planned(Revocation.Reach.EVERYBODY);

        work.work().carryOut(plan.id(), 2, Progress.none()).orElseThrow();
        work.settled();

        assertThat(work.atApple()).containsExactly(forUser("9", "u-1"));
    }

    @Test
    @Tag("A16")
    void only_who_is_surely_unknown_loses_licenses() {
        held(onDevice("7", "C01"), onDevice("7", "C02"));
        work.locate("C01", "north");
        var plan = planned(Revocation.Reach.UNKNOWN);

        work.work().carryOut(plan.id(), 1, Progress.none()).orElseThrow();
        work.settled();

        assertThat(work.atApple()).containsExactly(onDevice("7", "C01"));
    }

    @Test
    @Tag("A16")
    void an_inventory_that_suddenly_knows_almost_nobody_takes_nothing_back() {
        held(IntStream.range(100, 130).mapToObj(i -> onDevice("7", "C" + i)).toArray(Assignment[]::new));
        work.locate("C100", "north");

        var outcome = work.work().planRevocation(work.unit(), Revocation.Reach.UNKNOWN);

        assertThat(outcome.refusal().map(Refusal::reason)).contains(WorkRefusal.TOO_MANY_UNKNOWN);
    }

    @Test
    @Tag("A16")
    void an_inventory_that_cannot_be_asked_makes_nobody_unknown() {
        var broken = new Work(new Campus(wiring -> wiring.inventory((account, serials) -> {
            throw new IllegalStateException("down");
        })));
        broken.buying("7", 10);
        broken.campus.atApple.assigns(onDevice("7", "C01"));
        broken.campus.updatedFully();

        var outcome = broken.work().planRevocation(broken.unit(), Revocation.Reach.UNKNOWN);

        assertThat(outcome.refusal().map(Refusal::reason)).contains(WorkRefusal.INVENTORY_UNAVAILABLE);
    }

    @Test
    @Tag("A15")
    void a_license_under_way_is_left_for_later_and_the_revocation_goes_on() {
        held(onDevice("7", "C01"), onDevice("7", "C02"));
        work.campus.atApple.changes().pending(true);
        work.work().revoke(work.unit(), Set.of(onDevice("7", "C01"))).orElseThrow();
        var plan = planned(Revocation.Reach.EVERYBODY);

        var first = work.work()
                .carryOut(plan.id(), plan.licenses(), Progress.none())
                .orElseThrow();
        assertThat(first.stopped().map(Refusal::reason)).contains(WorkRefusal.HOLDERS_BUSY);
        assertThat(work.work().revocation(plan.id()).orElseThrow().endedAt()).isEmpty();
        work.campus.atApple.changes().pending(false);
        work.settled();
        var second = work.work()
                .carryOut(plan.id(), plan.licenses(), Progress.none())
                .orElseThrow();
        assertThat(second.stopped()).isEmpty();
        work.quiet();

        assertThat(work.work().revocation(plan.id()).orElseThrow().endedAt()).isPresent();
        assertThat(work.atApple()).isEmpty();
        assertThat(work.operations()).allMatch(one -> one.state() == LicenseOperation.State.SETTLED);
    }

    @Test
    @Tag("A15")
    void revoking_from_many_is_the_administrators() {
        held(onDevice("7", "C01"));
        var leader = work.campus.mdm.session(
                work.campus.school.account, Caller.leader("l-1", "Lee", Set.of(new LocationId("north"))));

        var outcome = leader.licenseWork().planRevocation(work.unit(), Revocation.Reach.EVERYBODY);

        assertThat(outcome.refusal().map(Refusal::reason)).contains(AccessRefusal.ADMINISTRATOR_ONLY);
    }

    @Test
    @Tag("A6")
    void a_device_that_left_the_scope_gives_back_only_if_the_policy_is_on() {
        held(onDevice("7", "C01"), onDevice("7", "C02"));
        work.locate("C01", "north");
        work.locate("C02", "south");
        work.serves(LocationScope.selected(Set.of(new LocationId("north"))));

        assertThat(reclaimedBy(ReclaimPolicy.LEFT_SCOPE)).containsExactly(onDevice("7", "C02"));
    }

    @Test
    @Tag("A6")
    void a_device_that_was_released_gives_back_only_if_the_policy_is_on() {
        held(onDevice("7", "C01"), onDevice("7", "C02"), onDevice("7", "C03"));
        var server = work.campus.school.integrated().id();
        work.campus.store(stores -> stores.devices()
                .put(List.of(
                        aDevice(server, "C01").build(),
                        aDevice(server, "C02").releasedAt(FakeClock.START).build())));

        assertThat(reclaimedBy(ReclaimPolicy.RELEASED_DEVICES)).containsExactly(onDevice("7", "C02"));
    }

    @Test
    @Tag("A6")
    void a_user_who_was_retired_gives_back_what_apple_left_only_if_the_policy_is_on() {
        held(forUser("7", "u-1"), forUser("7", "u-2"), forUser("8", "u-2"));
        work.campus.store(stores -> stores.contentUsers()
                .put(List.of(
                        aUser(work.unit(), "u-1").state(UserState.ASSOCIATED).build(),
                        aUser(work.unit(), "u-2").state(UserState.RETIRED).build())));

        assertThat(reclaimedBy(ReclaimPolicy.RETIRED_USERS)).containsExactly(forUser("7", "u-2"));
    }

    /** What comes back with this policy alone; without it, nothing does. */
    private Set<Assignment> reclaimedBy(ReclaimPolicy policy) {
        assertThat(planned(Revocation.Reach.RECLAIMED).holders()).isZero();
        var before = Set.copyOf(work.atApple());
        work.campus.store(stores -> stores.units()
                .update(ContentIntegration.builder()
                        .from(stores.units().find(work.unit()).orElseThrow())
                        .addReclaims(policy)
                        .build()));
        var plan = planned(Revocation.Reach.RECLAIMED);
        work.work().carryOut(plan.id(), plan.licenses(), Progress.none()).orElseThrow();
        work.settled();
        var gone = new HashSet<>(before);
        gone.removeAll(Set.copyOf(work.atApple()));
        return gone;
    }

    @Test
    @Tag("A31")
    void an_install_that_does_not_find_its_license_is_tried_again_after_1_5_and_15_minutes() {
        work.buying("7", 5);
        work.assigned(APP, "C01");
        work.settled();
        var license = onDevice("7", "C01");

        var waits = IntStream.range(0, 4)
                .mapToObj(i -> work.work().notFound(work.unit(), license).orElseThrow())
                .map(entry -> entry.notBefore()
                        .map(at -> at.getEpochSecond()
                                - work.campus.school.clock.instant().getEpochSecond()))
                .toList();

        assertThat(waits).containsExactly(Optional.of(60L), Optional.of(300L), Optional.of(900L), Optional.empty());
        assertThat(work.work().installable(work.unit(), "", 10).orElseThrow().items())
                .isEmpty();
    }

    @Test
    @Tag("A31")
    @Tag("A24")
    void nothing_hidden_is_offered_for_installation() {
        work.buying("7", 5);
        work.assigned(APP, "C01");
        work.settled();
        assertThat(work.work().installable(work.unit(), "", 10).orElseThrow().items())
                .hasSize(1);

        work.campus.licenses().hide(work.unit(), APP).orElseThrow();

        assertThat(work.work().installable(work.unit(), "", 10).orElseThrow().items())
                .isEmpty();
    }
}
