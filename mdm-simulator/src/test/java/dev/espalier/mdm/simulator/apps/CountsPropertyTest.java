package dev.espalier.mdm.simulator.apps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.PortalRefusedException;
import dev.espalier.mdm.simulator.SimulatedUnit;
import dev.espalier.mdm.simulator.StoreItem;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is done in whatever order, every license is somewhere, and only once. */
class CountsPropertyTest {

    private static final StoreItem APP = StoreItem.app("1");
    private static final StoreItem BOOK = StoreItem.book("2", StoreItem.STANDARD);

    @Property(tries = 150)
    void licenses_are_neither_lost_nor_made(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 10_000) Integer> steps) {
        try (var apple = AppleSimulator.start()) {
            var unit = apple.portal().createSchool("School").createUnit("Unit");
            unit.buy(APP, 4);
            unit.buy(BOOK, 3);
            for (int step : steps) {
                take(unit, step / 12 % 4, step % 12, step % 3 == 0 ? BOOK : APP);
                check(unit);
            }
        }
    }

    private static void take(SimulatedUnit unit, int who, int step, StoreItem item) {
        var user = "u" + who;
        try {
            switch (step) {
                case 0 -> unit.buy(item, who);
                case 1 -> unit.refund(item, who);
                case 2, 3 -> unit.assignToDevices(APP, List.of("S" + who, "S9"));
                case 4 -> unit.takeFromDevices(APP, List.of("S" + who));
                case 5, 6 -> unit.assignToUsers(item, List.of(user, "u0"));
                case 7 -> unit.addUser(user, "");
                case 8 -> unit.retireUser(user);
                case 9 -> unit.acceptInvitation(user, user + "@home.example");
                case 10 -> unit.limit(APP, Optional.of(who));
                default -> unit.limit(APP, Optional.empty());
            }
        } catch (PortalRefusedException refused) {
            assertThat(refused.reason()).isNotNull();
        }
    }

    private static void check(SimulatedUnit unit) {
        for (var asset : unit.assets()) {
            long held = unit.assignments().stream()
                    .filter(one -> one.adamId().equals(asset.item().adamId()))
                    .count();
            assertThat(held).isEqualTo(asset.assigned());
            assertThat(List.of(asset.available(), asset.assigned(), asset.retired()))
                    .allMatch(count -> count >= 0);
            assertThat((long) asset.available() + asset.assigned() + asset.retired())
                    .isEqualTo(asset.total());
        }
        assertThat(unit.users().stream().filter(user -> user.status().active()).map(user -> user.clientUserId()))
                .doesNotHaveDuplicates();
    }
}
