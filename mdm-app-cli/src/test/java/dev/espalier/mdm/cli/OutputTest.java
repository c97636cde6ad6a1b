package dev.espalier.mdm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
