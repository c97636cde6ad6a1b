package dev.espalier.mdm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Tables for people, JSON for programs, CSV for spreadsheets. */
class OutputTest {
    private static final String ESCAPE = "\u001b[";

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void an_installation() {
        shell = Shell.integrated(folder, 2);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void a_list_in_json_is_an_array_with_a_line_for_each() {
        var lines = shell.succeed("device", "list", "-o", "json").out().lines().toList();

        assertThat(lines).hasSize(4).startsWith("[").endsWith("]");
        assertThat(lines.get(1))
                .startsWith("{\"serial\":\"")
                .contains("\"location\":null", "\"status\":\"not assigned\"", "\"answered\":\"2026-09-01T08:00:00Z\"");
    }

    @Test
    void an_empty_list_is_an_empty_array() {
        assertThat(shell.succeed("location", "list", "-o", "json").out()).isEqualTo("[\n]\n");
    }

    @Test
    void one_thing_in_json_is_an_object_and_sentences_for_people_stay_out_of_it() {
        var answer = shell.succeed("location", "add", "north", "North \"Hill\"", "-o", "json");

        assertThat(answer.out()).isEqualTo("{\"location\":\"north\",\"name\":\"North \\\"Hill\\\"\"}\n");
        var healthy = shell.succeed("health", "-o", "json");
        assertThat(healthy.out()).isEqualTo("[\n]\n");
        assertThat(healthy.err()).contains("stands well");
    }

    @Test
    void where_a_verb_has_only_sentences_a_program_gets_them_as_its_result() {
        var json = shell.succeed("database", "migrate", "-o", "json");
        assertThat(json.out()).isEqualTo("{\"message\":\"The tables are up to date.\"}\n");
        assertThat(json.err()).isEqualTo(String.format("The tables are up to date.%n"));
        assertThat(shell.succeed("database", "migrate", "-o", "csv").out())
                .isEqualTo("message\r\nThe tables are up to date.\r\n");
        assertThat(shell.succeed("database", "migrate").out()).isEqualTo(String.format("The tables are up to date.%n"));
    }

    /** In one installation, because each takes a second to make; what ends something comes last. */
    private static final List<String> VERBS = List.of(
            "health",
            "account list",
            "account open fabrikam",
            "account health northwind",
            "account sweep-secrets",
            "location add here Here",
            "location list",
            "server guidance Main",
            "server drafts",
            "server list",
            "server show SERVER",
            "server renewal SERVER",
            "server certificate SERVER --out FOLDER/certificate.pem",
            "device list",
            "device show SERIAL",
            "device update SERVER",
            "device update --due",
            "device locate SERIAL here --user u-77",
            "device forget SERIAL",
            "people list",
            "people classes",
            "people forget p-1",
            "people forget-classes 7b",
            "profile define Classroom https://mdm.northwind.example/enroll",
            "profile list",
            "profile clear-default SERVER",
            "journal read",
            "journal verify",
            "database check",
            "database migrate",
            "account allow-double 0F7D4A2E-0000-4000-8000-000000000001",
            "server rekey SERVER --out FOLDER/rekeyed.pem",
            "server rename SERVER Renamed",
            "server delete Renamed --confirm 2");

    @Test
    void every_verb_answers_a_program_in_json() {
        String serial = shell.succeed("device", "list", "-o", "csv")
                .out()
                .lines()
                .toList()
                .get(1)
                .split(",")[0];
        for (String command : VERBS) {
            String[] words = Stream.of((command + " --account northwind -o json").split(" "))
                    .map(word -> word.replace("SERVER", Shell.SERVER).replace("SERIAL", serial))
                    .map(word -> word.replace("FOLDER", folder.toString()))
                    .toArray(String[]::new);

            assertThat(documents(shell.succeed(words).out())).as(command).isEqualTo(1);
        }
    }

    /** How many JSON documents a text consists of; a text that is none fails. */
    private static int documents(String text) {
        int documents = 0;
        try (var json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            while (json.nextToken() != null) {
                json.skipChildren();
                documents++;
            }
        }
        return documents;
    }

    @Test
    void a_list_in_csv_has_a_header_and_times_in_iso_8601() {
        var lines = shell.succeed("device", "list", "-o", "csv").out().lines().toList();

        assertThat(lines.get(0)).isEqualTo("serial,model,server,location,status,answered,missing");
        assertThat(lines.get(1)).contains("2026-09-01T08:00:00Z");
    }

    @Test
    void a_spreadsheet_never_takes_a_name_for_a_formula() {
        shell.succeed("location", "add", "north", "=cmd|' /C calc'!A0");

        assertThat(shell.succeed("location", "list", "-o", "csv").out()).contains("north,'=cmd|' /C calc'!A0");
        assertThat(shell.succeed("location", "list", "-o", "json").out()).contains("\"=cmd|");
    }

    @Test
    void there_are_colors_only_on_a_terminal_and_never_against_somebodys_wish() {
        assertThat(shell.succeed("server", "list").out()).doesNotContain(ESCAPE);
        shell.attended("");
        assertThat(shell.succeed("server", "list").out()).contains(ESCAPE + "32mvalid");
        assertThat(shell.succeed("server", "list", "--no-color").out()).doesNotContain(ESCAPE);
        assertThat(shell.succeed("server", "list", "-o", "json").out()).doesNotContain(ESCAPE);
        shell.environment.put("NO_COLOR", "1");
        assertThat(shell.succeed("server", "list").out()).doesNotContain(ESCAPE).contains("valid");
    }

    @Test
    void columns_are_aligned_whether_or_not_there_are_colors() {
        var plain = shell.succeed("server", "list").out();
        var colored = shell.attended("").succeed("server", "list").out();

        assertThat(colored.replaceAll("\u001b\\[[0-9]+m", "")).isEqualTo(plain);
    }

    @Test
    void a_progress_bar_is_drawn_on_a_terminal_only_and_beside_the_result() {
        assertThat(shell.succeed("device", "update", "--full").err()).isEmpty();
        var attended = shell.attended("").succeed("device", "update", "--full");
        assertThat(attended.err()).contains("reading");
        assertThat(attended.out()).doesNotContain("reading");
    }
}
