package dev.espalier.mdm.testkit.contract;

import static dev.espalier.mdm.testkit.license.Licenses.anApp;
import static dev.espalier.mdm.testkit.license.Licenses.someFacts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.license.AdamId;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.MirrorState;
import dev.espalier.mdm.domain.license.StoreFacts;
import dev.espalier.mdm.domain.license.Traversal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How far a unit was read, and what the store said about its items. */
public interface MirrorStateStoreContract extends LicenseContract {

    /** The first and the fullest state come back whole. */
    @Test
    default void a_state_comes_back_whole_from_the_first_to_the_fullest() {
        var account = anOpenAccount();
        var unit = aUnitId();
        var full = MirrorState.builder()
                .unit(unit)
                .version("5f1c")
                .traversal(Traversal.begin(SECOND, "", 12).stored(0, "a", 13).stored(4, "b", 13))
                .fullReadAt(FIRST)
                .removalsOf(FIRST)
                .lastBegun(SECOND)
                .countedAt(FIRST)
                .countsMoved(2)
                .recountAt(SECOND)
                .comparedUpTo("100/STDQ")
                .build();

        assertThat(in(account).mirrorStates().find(unit)).isEqualTo(MirrorState.initial(unit));
        in(account).mirrorStates().put(full);
        assertThat(in(account).mirrorStates().find(unit)).isEqualTo(full);
        in(account).mirrorStates().put(MirrorState.initial(unit).begun(FIRST));
        assertThat(in(account).mirrorStates().find(unit))
                .isEqualTo(MirrorState.initial(unit).begun(FIRST));
        assertThat(in(anOpenAccount()).mirrorStates().find(unit)).isEqualTo(MirrorState.initial(unit));
        in(account).mirrorStates().remove(unit);
        assertThat(in(account).mirrorStates().find(unit)).isEqualTo(MirrorState.initial(unit));
    }

    /** Facts come back whole, full and sparse ones. */
    @Test
    default void what_the_store_said_comes_back_whole_and_survives_that_it_says_nothing_any_more() {
        var account = anOpenAccount();
        var unit = aUnitId();
        var full = someFacts("100", "Größen & Maße").build();
        var sparse = StoreFacts.builder()
                .item(new AdamId("200"))
                .name("Bare")
                .readAt(FIRST)
                .build();

        in(account).storeFacts().put(unit, full, SECOND);
        in(account).storeFacts().put(unit, sparse, SECOND);
        in(account).storeFacts().postpone(unit, full.item(), SECOND.plusSeconds(1));
        in(account).storeFacts().postpone(unit, new AdamId("300"), SECOND);

        assertThat(in(account).storeFacts().find(unit, full.item())).contains(full);
        assertThat(in(account).storeFacts().find(unit, sparse.item())).contains(sparse);
        assertThat(in(account).storeFacts().find(unit, new AdamId("300"))).isEmpty();
        assertThat(in(account).storeFacts().find(aUnitId(), full.item())).isEqualTo(Optional.empty());
        in(account).storeFacts().removeAll(unit);
        assertThat(in(account).storeFacts().find(unit, full.item())).isEmpty();
    }

    /** An item in both qualities is asked about once, a gone one never, a known one when its time has come. */
    @Test
    default void items_are_due_once_each_when_nothing_recent_is_known() {
        var account = anOpenAccount();
        var unit = aUnitId();
        var plus = anApp("100").key(AssetKey.parse("100/PLUS")).build();
        put(
                account,
                unit,
                anApp("100").build(),
                plus,
                anApp("200").build(),
                anApp("300").build(),
                anApp("400").build());
        in(account).assets().markAbsent(unit, AssetKey.of("400"));
        in(account).storeFacts().put(unit, someFacts("200", "Known").build(), SECOND);
        in(account).storeFacts().postpone(unit, new AdamId("300"), FIRST);

        assertThat(in(account).storeFacts().due(unit, FIRST, 10)).isEqualTo(items("100", "300"));
        assertThat(in(account).storeFacts().due(unit, FIRST, 1)).isEqualTo(items("100"));
        assertThat(in(account).storeFacts().due(unit, SECOND, 10)).isEqualTo(items("100", "200", "300"));
    }

    private static List<AdamId> items(String... numbers) {
        return List.of(numbers).stream().map(AdamId::new).toList();
    }
}
