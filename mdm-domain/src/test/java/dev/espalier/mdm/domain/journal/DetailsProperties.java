package dev.espalier.mdm.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class DetailsProperties {

    @Property
    void details_that_are_written_and_read_again_are_the_same(@ForAll @Size(max = 6) Map<String, String> values) {
        var details = new Details(values);

        assertThat(Details.parse(details.text())).isEqualTo(details);
    }

    @Property
    void different_details_have_different_texts(
            @ForAll @Size(max = 3) Map<String, String> some, @ForAll @Size(max = 3) Map<String, String> others) {
        boolean same = new Details(some).text().equals(new Details(others).text());

        assertThat(same).isEqualTo(some.equals(others));
    }

    @Example
    void signs_that_mean_something_in_the_text_come_through() {
        var details = Details.none().with("a=b\\n", "line one\nline two\r\n\\ = \\e \u2028 end");

        assertThat(Details.parse(details.text())).isEqualTo(details);
        assertThat(details.text().lines()).hasSize(1);
    }

    @Example
    void a_line_of_another_form_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Details.parse("no equals sign"));
    }

    @Example
    void a_backslash_at_the_very_end_stands_for_itself() {
        assertThat(Details.parse("path=C:\\")).isEqualTo(Details.none().with("path", "C:\\"));
    }
}
