package dev.espalier.mdm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.StudyPick;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The study apps that teachers picked. */
public interface StudyAppStoreContract extends StorageContract {

    /** An app is on a list once, however often it is picked. */
    @Test
    default void an_app_is_picked_once_and_dropped_once() {
        var account = anOpenAccount();
        var pick = pick("t-1", unit(1), "100");

        assertThat(in(account).studyApps().pick(pick)).isTrue();
        assertThat(in(account).studyApps().pick(pick)).isFalse();
        assertThat(in(account).studyApps().has(pick)).isTrue();
        assertThat(in(account).studyApps().drop(pick)).isTrue();
        assertThat(in(account).studyApps().drop(pick)).isFalse();
        assertThat(in(account).studyApps().has(pick)).isFalse();
    }

    /** A list is its teacher's, in its account. */
    @Test
    default void a_list_shows_what_its_teacher_picked_in_the_account() {
        var account = anOpenAccount();
        var mine = pick("t-1", unit(1), "100");
        in(account).studyApps().pick(mine);
        in(account).studyApps().pick(pick("t-2", unit(1), "200"));

        assertThat(in(account).studyApps().list(new PersonId("t-1"), "", 10).items())
                .containsExactly(mine);
        assertThat(in(anOpenAccount())
                        .studyApps()
                        .list(new PersonId("t-1"), "", 10)
                        .items())
                .isEmpty();
    }

    /** Lists are read page by page, by app and unit. */
    @Test
    default void a_list_is_read_in_pages_by_app_and_unit() {
        var account = anOpenAccount();
        var first = pick("t-1", unit(1), "100");
        var second = pick("t-1", unit(2), "100");
        var third = pick("t-1", unit(1), "200");
        in(account).studyApps().pick(third);
        in(account).studyApps().pick(second);
        in(account).studyApps().pick(first);

        var page = in(account).studyApps().list(new PersonId("t-1"), "", 2);
        var rest = in(account).studyApps().list(new PersonId("t-1"), page.next().orElseThrow(), 2);

        assertThat(page.items()).containsExactly(first, second);
        assertThat(rest.items()).containsExactly(third);
        assertThat(rest.next()).isEmpty();
    }

    /** A unit that ends teachers' use leaves every list; the other units' apps stay. */
    @Test
    default void the_apps_of_a_unit_leave_every_list_of_the_account() {
        var account = anOpenAccount();
        var other = anOpenAccount();
        var stays = pick("t-1", unit(2), "100");
        in(account).studyApps().pick(pick("t-1", unit(1), "100"));
        in(account).studyApps().pick(pick("t-2", unit(1), "100"));
        in(account).studyApps().pick(stays);
        in(other).studyApps().pick(pick("t-1", unit(1), "100"));

        assertThat(in(account).studyApps().clear(unit(1))).isEqualTo(2);

        assertThat(picks(account, "t-1")).containsExactly(stays);
        assertThat(picks(account, "t-2")).isEmpty();
        assertThat(picks(other, "t-1")).hasSize(1);
    }

    private Iterable<StudyPick> picks(AccountId account, String teacher) {
        return in(account).studyApps().list(new PersonId(teacher), "", 10).items();
    }

    private static StudyPick pick(String teacher, IntegrationId unit, String item) {
        return new StudyPick(new PersonId(teacher), unit, AssetKey.of(item));
    }

    private static IntegrationId unit(int number) {
        return new IntegrationId(new UUID(0, number));
    }
}
