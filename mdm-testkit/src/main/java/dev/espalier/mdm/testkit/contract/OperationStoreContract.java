package dev.espalier.mdm.testkit.contract;

import static dev.espalier.mdm.testkit.license.LicenseWorks.aRevocation;
import static dev.espalier.mdm.testkit.license.LicenseWorks.aUnit;
import static dev.espalier.mdm.testkit.license.LicenseWorks.anOperation;
import static dev.espalier.mdm.testkit.license.LicenseWorks.toDevice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.Hint;
import dev.espalier.mdm.domain.license.Installable;
import dev.espalier.mdm.domain.license.LicenseOperation;
import dev.espalier.mdm.domain.license.OperationKind;
import dev.espalier.mdm.domain.license.ProductType;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.failure.StorageException;
import dev.espalier.mdm.spi.license.NotificationStore;
import dev.espalier.mdm.testkit.FakeClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Operations are followed to their end, and no license is under two of them. */
public interface OperationStoreContract extends StorageContract {
    /** When everything happens. */
    Instant NOW = FakeClock.START;

    /** Everything about it is kept. */
    @Test
    default void an_operation_comes_back_whole_at_each_step() {
        var account = anOpenAccount();
        var operation = anOperation(aUnit()).build();
        in(account).operations().add(operation);
        assertThat(in(account).operations().find(operation.id())).contains(operation);

        var sent = LicenseOperation.builder()
                .from(operation.telling(NOW).sent("event-1", NOW))
                .failure(9709)
                .done(3)
                .failed(2)
                .build();
        in(account).operations().update(sent);

        assertThat(in(account).operations().find(operation.id())).contains(sent);
        assertThat(in(account).operations().byEvent(operation.unit(), "event-1"))
                .contains(sent);
        assertThat(in(account).operations().byEvent(aUnit(), "event-1")).isEmpty();
        assertThat(in(anOpenAccount()).operations().find(operation.id())).isEmpty();
    }

    /** What is due comes by urgency; what has ended does not come at all. */
    @Test
    default void open_operations_come_due_by_their_time() {
        var account = anOpenAccount();
        var unit = aUnit();
        var later = anOperation(unit).nextLook(NOW.plusSeconds(2)).build();
        var sooner = anOperation(unit).nextLook(NOW.plusSeconds(1)).build();
        var future = anOperation(unit).nextLook(NOW.plusSeconds(9)).build();
        var ended = anOperation(unit).nextLook(Optional.empty()).build();
        List.of(later, sooner, future, ended).forEach(in(account).operations()::add);

        assertThat(in(account).operations().due(unit, NOW.plusSeconds(2), 10)).containsExactly(sooner, later);
        assertThat(in(account).operations().due(unit, NOW.plusSeconds(2), 1)).containsExactly(sooner);
        assertThat(in(account).operations().due(aUnit(), NOW.plusSeconds(2), 10))
                .isEmpty();
        assertThat(all(after -> in(account).operations().list(unit, true, after, 2)))
                .containsExactlyInAnyOrder(later, sooner, future);
        assertThat(all(after -> in(account).operations().list(unit, false, after, 2)))
                .hasSize(4);
    }

    /** A license belongs to one operation at a time; the second one fails whole. */
    @Test
    default void a_license_is_reserved_for_one_operation_at_a_time() {
        var account = anOpenAccount();
        var first = anOperation(aUnit()).build();
        var second = anOperation(first.unit()).build();
        in(account).operations().reserve(first, List.of(toDevice("7", "C01")));

        assertThatThrownBy(() ->
                        in(account).operations().reserve(second, List.of(toDevice("7", "C02"), toDevice("7", "C01"))))
                .isInstanceOf(StorageException.class);
        assertThat(in(account).operations().reserved(second.id(), "", 10).items())
                .isEmpty();
        in(anOpenAccount()).operations().reserve(second, List.of(toDevice("7", "C01")));
        in(account).operations().release(first.unit(), List.of(toDevice("7", "C01")));
        in(account).operations().reserve(second, List.of(toDevice("7", "C01")));

        assertThat(in(account).operations().reserved(first.id(), "", 10).items())
                .isEmpty();
        assertThat(in(account).operations().reserved(second.id(), "", 10).items())
                .containsExactly(toDevice("7", "C01"));
    }

    /** What is reserved is found by operation, by asset and by assignee. */
    @Test
    default void reserved_licenses_are_listed_in_order() {
        var account = anOpenAccount();
        var unit = aUnit();
        var giving = anOperation(unit).build();
        var taking = anOperation(unit).kind(OperationKind.DISASSOCIATE).build();
        var many =
                IntStream.range(100, 200).mapToObj(i -> toDevice("7", "C" + i)).toList();
        in(account).operations().reserve(giving, many);
        in(account).operations().reserve(taking, List.of(toDevice("7", "D01"), toDevice("8", "C100")));

        assertThat(all(after -> in(account).operations().reserved(giving.id(), after, 30)))
                .isEqualTo(many);
        assertThat(in(account).operations().changing(unit, AssetKey.of("7"), "d:C198", 10))
                .containsExactly(device("C199"), device("D01"));
        assertThat(in(account).operations().changing(unit, List.of(toDevice("8", "C100"), toDevice("8", "C101"))))
                .containsExactly(toDevice("8", "C100"));
        assertThat(in(account).operations().busy(unit, List.of(device("C100"), device("X"))))
                .containsExactly(device("C100"));
        assertThat(in(account).operations().beingGiven(unit, List.of(AssetKey.of("7"), AssetKey.of("8"))))
                .isEqualTo(Map.of(AssetKey.of("7"), 100L));
        in(account).operations().move(taking, many.subList(0, 10));
        assertThat(in(account).operations().reserved(giving.id(), "", 1000).items())
                .isEqualTo(many.subList(10, 100));
    }

    private static Assignee device(String serial) {
        return toDevice("1", serial).assignee();
    }

    /** Holders are worked off; what was taken back is kept. */
    @Test
    default void a_revocation_keeps_who_is_left_and_what_was_taken() {
        var account = anOpenAccount();
        var revocation = aRevocation(aUnit()).build();
        in(account).revocations().add(revocation);
        in(account).revocations().addHolders(revocation.id(), List.of(device("C01"), device("C02"), device("C03")));
        in(account).revocations().update(revocation.confirmed(NOW));
        in(account).revocations().removeHolders(revocation.id(), List.of(device("C02")));
        List<Assignment> taken = List.of(toDevice("7", "C02"), toDevice("8", "C02"));
        in(account).revocations().addTaken(revocation.id(), taken);
        in(account).revocations().addTaken(revocation.id(), taken);

        assertThat(in(account).revocations().find(revocation.id())).contains(revocation.confirmed(NOW));
        assertThat(in(account).revocations().newest(5)).containsExactly(revocation.confirmed(NOW));
        assertThat(in(account).revocations().holders(revocation.id(), "", 10))
                .containsExactly(device("C01"), device("C03"));
        assertThat(in(account).revocations().holders(revocation.id(), "d:C01", 10))
                .containsExactly(device("C03"));
        assertThat(all(after -> in(account).revocations().taken(revocation.id(), after, 1)))
                .isEqualTo(taken);
        assertThat(in(anOpenAccount()).revocations().holders(revocation.id(), "", 10))
                .isEmpty();
    }

    /** What may be installed comes at its time. */
    @Test
    default void an_installable_license_comes_at_its_time() {
        var account = anOpenAccount();
        var unit = aUnit();
        var ready = installable(unit, "C01");
        var missed = installable(unit, "C02").notFound(NOW);
        in(account).installables().put(List.of(ready, installable(unit, "C02")));
        in(account).installables().put(List.of(missed));

        assertThat(in(account).installables().find(unit, missed.license())).contains(missed);
        assertThat(in(account).installables().ready(unit, NOW, "", 10).items()).containsExactly(ready);
        assertThat(all(after -> in(account).installables().ready(unit, NOW.plusSeconds(60), after, 1)))
                .containsExactly(ready, missed);
        in(account).installables().remove(unit, List.of(ready.license()));
        assertThat(in(account).installables().find(unit, ready.license())).isEmpty();
    }

    private static Installable installable(IntegrationId unit, String serial) {
        return Installable.builder()
                .unit(unit)
                .license(toDevice("7", serial))
                .type(ProductType.APP)
                .confirmedAt(NOW)
                .notBefore(NOW)
                .build();
    }

    /** A hint stays until it was followed, for its unit and in its account alone. */
    @Test
    default void a_hint_stays_until_it_was_followed() {
        var account = anOpenAccount();
        var unit = aUnit();
        var asset = new NotificationStore.Kept("h-1", Hint.asset(AssetKey.of("7")));
        var event = new NotificationStore.Kept("h-2", Hint.event("e-1"));
        in(account).notifications().hint(unit, event);
        in(account).notifications().hint(unit, asset);
        in(account).notifications().forget(NOW.plusSeconds(1));

        assertThat(in(account).notifications().hints(unit, 10)).containsExactly(asset, event);
        assertThat(in(account).notifications().hints(unit, 1)).containsExactly(asset);
        assertThat(in(account).notifications().hints(aUnit(), 10)).isEmpty();
        assertThat(in(anOpenAccount()).notifications().hints(unit, 10)).isEmpty();

        in(account).notifications().followed(List.of("h-1"));

        assertThat(in(account).notifications().hints(unit, 10)).containsExactly(event);
    }

    /** A notification is new once. */
    @Test
    default void a_notification_is_new_once_until_it_is_forgotten() {
        var account = anOpenAccount();

        assertThat(in(account).notifications().first("n-1", NOW)).isTrue();
        assertThat(in(account).notifications().first("n-1", NOW.plusSeconds(1))).isFalse();
        assertThat(in(anOpenAccount()).notifications().first("n-1", NOW)).isTrue();
        in(account).notifications().forget(NOW);
        assertThat(in(account).notifications().first("n-1", NOW)).isFalse();
        in(account).notifications().forget(NOW.plusSeconds(1));
        assertThat(in(account).notifications().first("n-1", NOW)).isTrue();
    }
}
