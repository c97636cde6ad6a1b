package dev.espalier.mdm.cli.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.Person;
import dev.espalier.mdm.domain.people.PersonId;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvLinesTest {
    private static final String HEADER = "person,locations,managed_apple_account,email,name\n";

    private final List<String> complaints = new ArrayList<>();

    private CsvLines<Person> lines(InputStream content) {
        return new CsvLines<>(
                content, PersonForm.FORM, (line, sentence) -> complaints.add("line " + line + ": " + sentence));
    }

    private List<Person> people(String content) {
        return people(content, StandardCharsets.UTF_8);
    }

    private List<Person> people(String content, Charset charset) {
        var people = new ArrayList<Person>();
        lines(new ByteArrayInputStream(content.getBytes(charset))).forEachRemaining(people::add);
        return people;
    }

    private static Person.Builder aPerson(String id) {
        return Person.builder().id(new PersonId(id));
    }

    @Test
    void all_that_is_said_of_a_person_is_read() {
        var people = people(HEADER
                + "p-1,north south,grace@appleid.north.example,grace@north.example,\"Hopper, Grace\"\n" + "p-2,,,,\n");

        assertThat(people)
                .containsExactly(
                        aPerson("p-1")
                                .addLocations(new LocationId("north"), new LocationId("south"))
                                .managedAppleAccount("grace@appleid.north.example")
                                .email("grace@north.example")
                                .name("Hopper, Grace")
                                .build(),
                        aPerson("p-2").build());
        assertThat(complaints).isEmpty();
    }

    @Test
    void columns_come_in_any_order_and_case_and_locations_are_set_apart_in_several_ways() {
        var people = people("Name, Locations ,PERSON\nGrace,\"north, south;east\",p-1\n");

        assertThat(people).singleElement().satisfies(person -> {
            assertThat(person.name()).contains("Grace");
            assertThat(person.locations())
                    .containsExactlyInAnyOrder(
                            new LocationId("north"), new LocationId("south"), new LocationId("east"));
        });
    }

    @Test
    void a_byte_order_mark_windows_lines_and_empty_lines_do_no_harm() {
        assertThat(people("\ufeffperson,locations\r\np-1,north\r\n\r\np-2,south"))
                .hasSize(2);
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_bad_line_is_named_by_its_number_and_the_others_are_read() {
        var people = people("person,locations,email\np-1,north,\n,north,\np-3,no/where,\np-4,north\n"
                + "\"p-5\",north,\"grace\nhopper\"\np-6,north,\np 7,north,\n");

        assertThat(people).extracting(person -> person.id().value()).containsExactly("p-1", "p-6");
        assertThat(complaints)
                .containsExactly(
                        "line 3: There is no value in the column person.",
                        "line 4: A location id is 1 to 64 letters, digits, dots, underscores or hyphens.",
                        "line 5: There are 2 values for 3 columns.",
                        "line 6: An e-mail address has the form name@domain.",
                        "line 9: A person's id is 1 to 100 visible characters without spaces.");
    }

    @Test
    void a_line_that_is_no_utf_8_is_refused_rather_than_stored_with_wrong_letters() {
        var people = people("person,locations,name\np-1,north,Süß\np-2,north,Ada\n", StandardCharsets.ISO_8859_1);

        assertThat(people).extracting(person -> person.id().value()).containsExactly("p-2");
        assertThat(complaints).containsExactly("line 2: This is not UTF-8; save the file as \"CSV UTF-8\".");
    }

    @Test
    void a_file_without_the_columns_is_refused_before_anything_is_read() {
        for (String content : List.of("", "p-1,north\n", "person,location\np-1,north\n")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> people(content))
                    .withMessage("The file begins with a line of column names: person, locations, and, if known,"
                            + " managed_apple_account, email, name.");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> people("person,locations,Person\n"))
                .withMessage("Two columns of the file have the same name.");
        assertThat(people("person,locations\n")).isEmpty();
    }

    @Test
    void columns_of_which_nothing_is_taken_are_told() {
        var content = "person,locations,shoe size\n".getBytes(StandardCharsets.UTF_8);

        assertThat(lines(new ByteArrayInputStream(content)).strangeColumns()).containsExactly("shoe size");
    }

    @Test
    void a_quote_that_is_never_closed_ends_the_file_after_the_lines_before_it() {
        var endless = new StringBuilder("person,locations\np-1,north\np-2,\"north\n");
        for (int number = 0; number < 50_000; number++) {
            endless.append("s-").append(number).append(",north\n");
        }

        assertThat(people(endless.toString()))
                .extracting(person -> person.id().value())
                .containsExactly("p-1");
        assertThat(complaints)
                .singleElement()
                .asString()
                .startsWith("line 2: After this line the file is no CSV; look for a quote that is not closed.");
    }

    @Test
    void of_the_last_thousand_lines_that_were_handed_out_each_can_be_complained_about() {
        var content = new Endless(2500);
        var lines = lines(content);
        for (int taken = 0; taken < 2000; taken++) {
            lines.next();
        }

        lines.complainOf(1000, "the first of the last thousand");
        lines.complainOf(1999, "the last one");

        assertThat(complaints).containsExactly("line 1002: the first of the last thousand", "line 2001: the last one");
        assertThat(lines.bad()).isEqualTo(2);
    }

    @Test
    void a_long_file_is_read_no_further_than_its_lines_are_taken() {
        var content = new Endless(300_000);
        var lines = lines(content);
        long widest = 0;
        long taken = 0;
        while (lines.hasNext()) {
            lines.next();
            taken++;
            widest = Math.max(widest, content.given() - content.before(taken));
        }

        assertThat(taken).isEqualTo(300_000);
        assertThat(widest).isLessThan(64 * 1024);
    }

    /** A file that is made while it is read: all of it at once is nowhere. */
    private static final class Endless extends InputStream {
        private static final String HEAD = "person,locations\n";

        private final long people;
        private String line = HEAD;
        private long made;
        private int place;
        private long given;

        Endless(long people) {
            this.people = people;
        }

        private static String person(long number) {
            return "p-" + (1_000_000 + number) + ",north\n";
        }

        long given() {
            return given;
        }

        /** Where the line after so many people begins. */
        long before(long taken) {
            return HEAD.length() + taken * person(0).length();
        }

        @Override
        public int read() {
            if (place == line.length() && made < people) {
                line = person(made++);
                place = 0;
            }
            if (place == line.length()) {
                return -1;
            }
            given++;
            return line.charAt(place++);
        }

        @Override
        public int read(byte[] into, int from, int most) {
            for (int count = 0; count < most; count++) {
                int next = read();
                if (next < 0) {
                    return count == 0 ? -1 : count;
                }
                into[from + count] = (byte) next;
            }
            return most;
        }
    }
}
