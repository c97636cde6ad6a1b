package dev.espalier.mdm.domain.people;

import static dev.espalier.mdm.domain.Examples.locations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ada", "@north.example", "ada@", "a@b@c", "ada lopez@north.example", "ada@north\n.example"})
    void what_is_no_address_is_refused_and_not_quoted(String address) {
        var person = aPerson();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> person.email(address).build())
                .withMessage("An e-mail address has the form name@domain.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aPerson().managedAppleAccount(address).build())
                .withMessage("A Managed Apple Account has the form name@domain.");
    }

    @Test
    void an_address_is_at_most_254_characters() {
        String longest = "a".repeat(64) + "@" + "b".repeat(189);

        assertThat(aPerson().email(longest).build().email()).contains(longest);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aPerson().email(longest + "b").build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aPerson().email("a" + longest).build());
    }

    @Test
    void a_name_is_a_line_of_at_most_200_characters() {
        assertThat(aPerson().name("é".repeat(200)).build().name()).isPresent();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aPerson().name("x".repeat(201)).build())
                .withMessage("A person's name has the form 1 to 200 characters on one line.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aPerson().name(" ").build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aPerson().name("Ada\nLopez").build());
    }

    @Test
    void nobody_but_the_teachers_of_a_class_teaches_it() {
        var math = aClass().addTeachers(new PersonId("t-1")).build();

        assertThat(math.taughtBy(new PersonId("t-1"))).isTrue();
        assertThat(math.taughtBy(new PersonId("t-2"))).isFalse();
    }

    @Test
    void a_class_is_at_one_location_or_at_none() {
        assertThat(aClass().build().locations()).isEmpty();
        assertThat(aClass().location(locations("north").iterator().next())
                        .build()
                        .locations())
                .isEqualTo(locations("north"));
    }

    @Test
    void a_class_has_a_label_of_one_line() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aClass().label("").build())
                .withMessage("A class's label is 1 to 200 characters on one line.");
    }

    private static Person.Builder aPerson() {
        return Person.builder().id(new PersonId("p-1"));
    }

    private static SchoolClass.Builder aClass() {
        return SchoolClass.builder().id(new ClassId("7b")).label("Mathematics 7b");
    }
}
