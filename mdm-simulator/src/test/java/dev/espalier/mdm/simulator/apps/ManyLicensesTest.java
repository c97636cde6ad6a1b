package dev.espalier.mdm.simulator.apps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.ContentChoice;
import dev.espalier.mdm.simulator.StoreItem;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A unit as large as Apple's example, and a request as large as it may be. */
class ManyLicensesTest extends Northwind {

    private static final int PAGE = 549;
    private static final int MANY = 194_000;

    @Test
    void a_large_unit_is_read_page_by_page_while_it_changes() {
        apple.behavior().set(ContentChoice.CONTENT_PAGE_SIZE, PAGE);
        leipzig.assignToDevices(OPEN_TIMER, numbered("LARGE", MANY));
        int all = MANY + 3;
        var seen = new HashSet<JsonNode>();
        long start = System.nanoTime();
        int pages = 0;
        var page = read("/assignments");
        for (; page.has("nextPageIndex"); page = read("/assignments?pageIndex=" + pages)) {
            page.path("assignments").values().forEach(seen::add);
            // Every page is one of a new version.
            leipzig.assignToDevices(SCAN_PRO, List.of("S"));
            leipzig.takeFromDevices(SCAN_PRO, List.of("S"));
            pages++;
        }
        page.path("assignments").values().forEach(seen::add);

        assertThat(pages + 1).isEqualTo((all + PAGE - 1) / PAGE);
        assertThat(seen).hasSize(all);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void the_largest_request_is_carried_out_to_its_end() {
        var items =
                IntStream.range(0, 25).mapToObj(i -> StoreItem.app("92000" + i)).toArray(StoreItem[]::new);
        List.of(items).forEach(item -> leipzig.buy(item, 1000));
        claim();
        long start = System.nanoTime();

        var event = event(
                "/assets/associate", "{" + assets(items) + "," + list("serialNumbers", numbered("S", 1000)) + "}");

        expect(event, "COMPLETE", 25_000, 25_000);
        assertThat(mailbox.about("ASSET_MANAGEMENT")).hasSize(250);
        assertThat(leipzig.assets())
                .filteredOn(asset -> asset.item().adamId().startsWith("92"))
                .allMatch(asset -> asset.available() == 0 && asset.assigned() == 1000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
}
