package dev.espalier.mdm.mail;

import static dev.espalier.mdm.mail.Letters.ADVICE;
import static dev.espalier.mdm.mail.Letters.LINK;
import static dev.espalier.mdm.mail.Letters.aLetter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ListResourceBundle;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an invitation says by default, and in a product's own words. */
class LetterTemplateTest {

    @Test
    void both_forms_hold_the_link_and_the_sentence_with_which_account_it_is_accepted() {
        var letter = LetterTemplate.usual().write(aLetter().build());

        assertThat(letter.text()).contains(LINK).contains(ADVICE).contains("Hello Ada <Lovelace> & Söhne,");
        assertThat(Html.read(letter.html())).contains(LINK).contains(ADVICE);
        assertThat(letter.subject()).isEqualTo("Schule \"Nord\": accept apps and books");
    }

    @Test
    void what_people_are_called_is_never_taken_for_html() {
        var letter = LetterTemplate.usual()
                .write(aLetter().name("<script>x</script>").build());

        assertThat(letter.html()).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    @Test
    void somebody_without_a_name_is_greeted_all_the_same() {
        assertThat(LetterTemplate.usual()
                        .write(aLetter().name(Optional.empty()).build())
                        .text())
                .startsWith("Hello,");
    }

    @Test
    void a_product_brings_words_of_its_own() {
        var words = new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {
                    {"subject", "Einladung von {0}"},
                    {"greeting", "Hallo {0},"},
                    {"greeting.nobody", "Hallo,"},
                    {"lead", "{0} hat Apps und Bücher für dich."},
                    {"open", "Öffne diesen Link:"},
                    {"button", "Annehmen"},
                    {"once", "Der Link ist nur für dich."},
                    {"end", "{0}"}
                };
            }
        };

        assertThat(LetterTemplate.saying(words).write(aLetter().build()).text())
                .contains("Öffne diesen Link:")
                .contains(LINK);
    }

    @Test
    void words_that_are_missing_are_named_before_any_letter_is_written() {
        var words = new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{"subject", "Einladung"}, {"lead", "{0}"}, {"open", ""}, {"end", "{0}"}};
            }
        };

        assertThatThrownBy(() -> LetterTemplate.saying(words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The words of a letter lack greeting, greeting.nobody, button, once.");
    }

    @Test
    void a_letter_never_prints_what_it_says() {
        assertThat(LetterTemplate.usual().write(aLetter().build()).toString()).doesNotContain("4093f6de");
        assertThat(aLetter().build().toString()).doesNotContain("4093f6de").doesNotContain("ada@");
    }
}
