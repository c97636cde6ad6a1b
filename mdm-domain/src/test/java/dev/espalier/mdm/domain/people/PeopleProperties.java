package dev.espalier.mdm.domain.people;

import static dev.espalier.mdm.domain.Examples.locations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PeopleProperties {

    @Property
    void an_id_that_is_printed_and_read_again_is_the_same_id(@ForAll("keys") String key) {
        assertThat(PersonId.parse(new PersonId(key).toString())).contains(new PersonId(key));
        assertThat(new ClassId(new ClassId(key).toString())).isEqualTo(new ClassId(key));
    }

    @Property
    void ids_are_in_the_order_of_their_texts(@ForAll("keys") String one, @ForAll("keys") String other) {
        assertThat(new PersonId(one).compareTo(new PersonId(other))).isEqualTo(one.compareTo(other));
        assertThat(new ClassId(one).compareTo(new ClassId(other))).isEqualTo(one.compareTo(other));
    }

    @Property
    void whatever_an_inventory_names_as_user_reading_it_never_fails(@ForAll String text) {
        PersonId.parse(text)
                .ifPresent(id -> assertThat(id.value()).isEqualTo(text).matches("[!-~]{1,100}"));
    }

    @Example
    void an_id_is_1_to_100_visible_characters() {
        assertThat(new PersonId("x".repeat(100)).value()).hasSize(100);
        assertThat(PersonId.parse("x".repeat(101))).isEmpty();
        assertThat(PersonId.parse("")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonId("Ada Lopez"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ClassId("x".repeat(101)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ClassId("7 b"));
    }

    @Property
    void neither_a_name_nor_an_address_is_ever_printed(
            @ForAll("addresses") String account, @ForAll("addresses") String email, @ForAll("names") String name) {
        var person = aPerson()
                .managedAppleAccount(account)
                .email(email)
                .name(name)
                .locations(locations("north"))
                .build();

        assertThat(person.toString()).contains("p-1", "north").doesNotContain(account, email, name);
        assertThat(new DirectoryAnswer.Known(person).toString()).doesNotContain(account, email, name);
    }

    @Property
    void somebody_who_moves_stays_who_they_are(@ForAll("addresses") String email) {
        var person = aPerson().email(email).locations(locations("north")).build();

        var moved = person.at(locations("south", "east"));

        assertThat(moved.locations()).isEqualTo(locations("south", "east"));
        assertThat(moved.at(locations("north"))).isEqualTo(person);
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(100);
    }

    @Provide
    Arbitrary<String> addresses() {
        var part = Arbitraries.strings().withCharRange('a', 'z').ofMinLength(3).ofMaxLength(64);
        return Combinators.combine(part, part).as((local, domain) -> local + "@" + domain + ".example");
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withChars("äöüé")
                .ofMinLength(9)
                .ofMaxLength(200);
    }

    private static Person.Builder aPerson() {
        return Person.builder().id(new PersonId("p-1"));
    }
}
