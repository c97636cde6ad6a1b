package dev.espalier.mdm.domain.people;

import static dev.espalier.mdm.domain.Examples.locations;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X2")
class DirectoryAnswerTest {

    @Test
    void a_person_belongs_to_the_locations_that_the_directory_names() {
        var person = Person.builder()
                .id(new PersonId("p-1"))
                .locations(locations("north", "south"))
                .build();

        assertThat(new DirectoryAnswer.Known(person).locations()).isEqualTo(locations("north", "south"));
    }

    @Test
    void a_person_of_no_known_place_belongs_nowhere_whatever_the_reason() {
        var nowhere = Person.builder().id(new PersonId("p-2")).build();

        assertThat(new DirectoryAnswer.Known(nowhere).locations()).isEmpty();
        assertThat(new DirectoryAnswer.Unknown().locations()).isEmpty();
        assertThat(new DirectoryAnswer.Unavailable().locations()).isEmpty();
    }

    @Test
    void a_person_who_is_not_there_is_told_from_a_directory_that_does_not_answer() {
        assertThat(words(new DirectoryAnswer.Unknown())).isEqualTo("unknown");
        assertThat(words(new DirectoryAnswer.Unavailable())).isEqualTo("unavailable");
    }

    private static String words(DirectoryAnswer answer) {
        return answer.match(known -> "known", () -> "unknown", () -> "unavailable");
    }
}
