package dev.espalier.mdm.domain.license;

import static dev.espalier.mdm.domain.license.MirrorExamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A20")
class TraversalTest {

    private final Traversal reading = Traversal.begin(NOW, "v1", 3);

    @Test
    void a_reading_is_complete_when_every_page_was_stored_in_whatever_order() {
        var two = reading.stored(2, "v1", 3).stored(0, "v1", 3);

        assertThat(two.complete()).isFalse();
        assertThat(two.tellsRemovals()).isFalse();
        assertThat(two.stored(1, "v1", 3).complete()).isTrue();
        assertThat(two.stored(1, "v1", 3).tellsRemovals()).isTrue();
    }

    @Test
    void a_list_that_moved_while_it_was_read_tells_no_removals() {
        var moved = reading.stored(0, "v1", 3).stored(1, "v2", 3).stored(2, "v1", 3);

        assertThat(moved.complete()).isTrue();
        assertThat(moved.tellsRemovals()).isFalse();
    }

    @Test
    void a_list_without_a_version_is_not_known_to_stand_still() {
        var unversioned = Traversal.begin(NOW, "", 1).stored(0, "", 1);

        assertThat(unversioned.complete()).isTrue();
        assertThat(unversioned.tellsRemovals()).isFalse();
    }

    @Test
    void a_list_that_grows_has_more_pages_to_read() {
        var grown = reading.stored(0, "v1", 3).stored(1, "v1", 3).stored(2, "v2", 4);

        assertThat(grown.complete()).isFalse();
        assertThat(grown.stored(3, "v2", 4).complete()).isTrue();
    }

    @Test
    void a_list_that_became_shorter_ends_where_it_ends_and_tells_no_removals() {
        var shorter = reading.stored(0, "v1", 3).stored(1, "v1", 3).shortened(2);

        assertThat(shorter.complete()).isTrue();
        assertThat(shorter.tellsRemovals()).isFalse();
        assertThat(reading.shortened(5).pages()).isEqualTo(3);
        assertThat(reading.shortened(0).pages()).isEqualTo(1);
    }

    @Test
    void an_empty_list_has_one_page() {
        assertThat(Traversal.begin(NOW, "v1", 0).pages()).isEqualTo(1);
        assertThat(Traversal.begin(NOW, "v1", 0).stored(0, "v1", 0).tellsRemovals())
                .isTrue();
    }
}
