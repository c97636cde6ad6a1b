package dev.espalier.mdm.domain.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

@Tag("A20")
class PageSetProperties {

    @Property
    void a_set_has_exactly_the_pages_that_were_put_in_and_reads_what_it_wrote(
            @ForAll @Size(max = 40) List<@IntRange(max = 30) Integer> pages) {
        var set = PageSet.NONE;
        for (int page : pages) {
            set = set.with(page);
        }

        for (int page = 0; page <= 30; page++) {
            assertThat(set.has(page)).isEqualTo(pages.contains(page));
        }
        assertThat(set.size()).isEqualTo(pages.stream().distinct().count());
        assertThat(set.upTo()).isEqualTo(firstMissing(pages));
        assertThat(set.beyond()).allMatch(page -> page > firstMissing(pages));
        assertThat(PageSet.parse(set.text())).isEqualTo(set);
    }

    private static int firstMissing(List<Integer> pages) {
        return IntStream.rangeClosed(0, Collections.max(List.of(31, pages.size())))
                .filter(page -> !pages.contains(page))
                .findFirst()
                .orElseThrow();
    }
}
