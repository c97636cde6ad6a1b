package dev.espalier.mdm.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void a_page_says_where_the_next_one_begins_and_the_last_one_does_not() {
        assertThat(Page.of(List.of("a", "b"), "b").next()).contains("b");
        assertThat(Page.last(List.of("c")).next()).isEmpty();
    }

    @Test
    void a_page_in_other_words_holds_its_items_in_their_order_and_goes_on_at_the_same_place() {
        var page = Page.of(List.of("one", "three"), "three").map(String::length);

        assertThat(page.items()).containsExactly(3, 5);
        assertThat(page.next()).contains("three");
    }

    @Test
    void a_page_does_not_change_when_the_list_that_it_was_made_of_does() {
        var list = new ArrayList<>(List.of("a"));
        var page = Page.last(list);

        list.add("b");

        assertThat(page.items()).containsExactly("a");
    }
}
