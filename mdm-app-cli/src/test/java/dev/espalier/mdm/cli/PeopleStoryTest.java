package dev.espalier.mdm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People and classes, as they are typed. */
class PeopleStoryTest {
    private static final String PEOPLE = """
            person,locations,managed_apple_account,email,name
            t-1,north,,,
            p-1,north south,grace@appleid.northwind.example,grace@northwind.example,"Hopper, Grace"
            p-2,south,,,=1+1
            """;

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void an_account_with_two_schools() {
        shell = Shell.initialized(folder);
        shell.succeed("location", "add", "north", "North Campus");
        shell.succeed("location", "add", "south", "South Campus");
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private void imported() {
        shell.succeed("people", "import", shell.write("people.csv", PEOPLE));
    }

    @Test
    void people_are_imported_listed_shown_located_and_forgotten() {
        assertThat(shell.succeed("people", "import", shell.write("people.csv", PEOPLE))
                        .out())
                .contains("3 people imported.");
        assertThat(shell.succeed("people", "list").out()).contains("p-1", "north, south", "Hopper, Grace");
        assertThat(shell.succeed("people", "list", "--location", "south").out())
                .contains("p-1", "p-2")
                .doesNotContain("t-1");
        shell.succeed("people", "locate", "p-2", "north", "south");
        assertThat(shell.succeed("people", "show", "p-2", "-o", "json").out())
                .contains("\"locations\":[\"north\",\"south\"]");

        assertThat(shell.succeed("people", "forget", "p-1", "p-9").out()).contains("1 person forgotten.");

        assertThat(shell.type("people", "show", "p-1").err()).startsWith("X2: There is no person \"p-1\"");
        assertThat(shell.succeed("journal", "read", "-o", "json").out())
                .contains("people.imported", "people.located", "people.forgotten")
                .doesNotContain("grace", "Grace");
    }

    @Test
    void a_list_in_csv_defuses_formulas_and_can_be_imported_again() {
        imported();
        var csv = shell.succeed("people", "list", "--all", "-o", "csv").out();

        assertThat(csv)
                .startsWith("person,locations,managed_apple_account,email,name\r\n")
                .contains("'=1+1")
                .contains("p-1,north south,grace@appleid.northwind.example,grace@northwind.example,\"Hopper, Grace\"");
        assertThat(shell.succeed("people", "import", shell.write("again.csv", csv))
                        .out())
                .contains("3 people imported.");
    }

    @Test
    void bad_lines_are_named_and_the_others_are_taken() {
        var file = shell.write("people.csv", "person,locations,shoes\np-1,north,\np 2,north,\np-3,atlantis,\np-4,,\n");

        var answer = shell.type("people", "import", file);

        assertThat(answer.code()).isEqualTo(5);
        assertThat(answer.err().lines())
                .contains(
                        "line 3: A person's id is 1 to 100 visible characters without spaces.",
                        "line 4: The account has no location \"atlantis\"; add it first, or choose another one.");
        assertThat(answer.out())
                .contains(
                        "2 people imported.", "Nothing was taken of the columns shoes.", "Bad lines were left out: 2;");
        assertThat(shell.succeed("people", "list").out()).contains("p-1", "p-4").doesNotContain("p-3");
    }

    @Test
    void a_file_of_bad_lines_changes_nothing_and_a_file_without_columns_is_wrong_use() {
        var bad = shell.type("people", "import", shell.write("bad.csv", "person,locations\np-1,atlantis\n"));
        var none = shell.type("people", "import", shell.write("none.csv", "who,where\np-1,north\n"));

        assertThat(bad.code()).isEqualTo(1);
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("The file begins with a line of column names: person, locations");
        assertThat(shell.type("people", "import", "/no/such.csv").err()).contains("There is no file /no/such.csv.");
        assertThat(shell.succeed("people", "list", "-o", "json").out()).isEqualTo("[\n]\n");
    }

    @Test
    void a_file_of_several_pages_names_its_bad_lines_by_their_own_numbers() {
        String lines = IntStream.rangeClosed(2, 2500)
                .mapToObj(line -> "p-" + line + "," + (line % 1000 == 0 ? "atlantis" : "north"))
                .collect(Collectors.joining("\n"));

        var answer = shell.type("people", "import", shell.write("long.csv", "person,locations\n" + lines));

        assertThat(answer.err().lines().filter(line -> line.startsWith("line ")))
                .hasSize(2)
                .allMatch(line -> line.startsWith("line 1000: ") || line.startsWith("line 2000: "));
        assertThat(answer.out()).contains("2,497 people imported.");
        assertThat(shell.succeed("people", "list").out()).contains("p-1001", "More than 100 people");
    }

    @Test
    void an_interrupted_import_ends_between_two_pages_and_says_so() {
        shell.interruption.raise();

        assertThat(shell.type("people", "import", shell.write("people.csv", PEOPLE))
                        .code())
                .isEqualTo(130);
    }

    @Test
    void classes_are_imported_listed_and_forgotten() {
        imported();
        var file = shell.write("classes.csv", """
                class,label,location,teachers,member
                7b,Mathematics 7b,north,t-1,p-1
                7b,,,,p-2
                """);
        assertThat(shell.succeed("people", "classes", file).out()).contains("2 lines about classes imported.");
        assertThat(shell.succeed("people", "classes").out()).contains("7b", "Mathematics 7b", "north", "t-1");
        assertThat(shell.succeed("people", "members", "7b", "-o", "csv").out()).isEqualTo("member\r\np-1\r\np-2\r\n");

        shell.clock.advance(Duration.ofHours(1));
        var later = shell.succeed("people", "classes", shell.write("later.csv", "class,member\n7b,p-2\n"));
        assertThat(later.out()).contains("1 line about classes imported. 1 member left their classes.");

        assertThat(shell.succeed("people", "forget-classes", "7b").out()).contains("1 class forgotten.");
        assertThat(shell.type("people", "members", "7b").err()).startsWith("X2: There is no class \"7b\"");
    }

    @Test
    void a_bad_line_keeps_everybody_in_their_classes() {
        imported();
        shell.succeed("people", "classes", shell.write("classes.csv", "class,member\n7b,p-1 p-2\n"));
        shell.clock.advance(Duration.ofHours(1));

        var answer = shell.type("people", "classes", shell.write("bad.csv", "class,member\n7b,p-2\n7b,p-99\n,p-1\n"));

        assertThat(answer.code()).isEqualTo(5);
        assertThat(answer.err())
                .contains("line 3: There is no person \"p-99\"", "line 4: There is no value in the column class.");
        assertThat(shell.succeed("people", "members", "7b").out()).contains("p-1", "p-2");
    }

    @Test
    @Tag("X2")
    @Tag("X3")
    void a_leader_sees_the_people_of_their_locations_and_imports_nobody() {
        imported();

        assertThat(shell.succeed("people", "list", "--as", "leader:u-3@south").out())
                .contains("p-1", "p-2")
                .doesNotContain("t-1");
        assertThat(shell.type("people", "show", "t-1", "--as", "leader:u-3@south")
                        .err())
                .startsWith("X2: There is no person");
        assertThat(shell.type("people", "import", shell.write("p.csv", PEOPLE), "--as", "leader:u-3@south")
                        .err())
                .startsWith("X2: Only an administrator");
        assertThat(shell.type("people", "forget", "p-1", "--as", "teacher:u-5@north")
                        .err())
                .startsWith("X3: ");
    }
}
