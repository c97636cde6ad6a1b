package dev.espalier.mdm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Devices and profiles, as they are typed. */
class DeviceStoryTest {
    @TempDir
    private Path folder;

    private Shell shell;
    private String first;
    private String second;

    @BeforeEach
    void a_school_with_devices() {
        shell = Shell.integrated(folder, 20);
        var serials = shell.succeed("device", "list", "-o", "csv")
                .out()
                .lines()
                .skip(1)
                .toList();
        first = serials.get(0).split(",")[0];
        second = serials.get(1).split(",")[0];
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private void defaultProfile() {
        shell.succeed("profile", "define", "Classroom", "https://mdm.northwind.example/enroll");
        shell.succeed("profile", "default", Shell.SERVER, "Classroom");
        shell.clock.advance(Duration.ofHours(3));
        shell.succeed("device", "update", Shell.SERVER);
    }

    @Test
    @Tag("S17")
    void every_device_is_listed_with_its_status_and_the_time_of_apples_last_answer() {
        defaultProfile();
        shell.school.devices(first).activate();
        shell.school.devices(second).unassign();
        shell.clock.advance(Duration.ofHours(3));
        shell.succeed("device", "update", Shell.SERVER);

        var lines = shell.succeed("device", "list", "--all").out().lines().toList();

        assertThat(lines).hasSize(21);
        assertThat(lines.get(0)).contains("STATUS", "ANSWERED");
        assertThat(lines)
                .filteredOn(line -> line.startsWith(first))
                .singleElement()
                .asString()
                .contains("picked up", "just now");
        assertThat(lines)
                .filteredOn(line -> line.startsWith(second))
                .singleElement()
                .asString()
                .contains("released", "not at this server any more");
        assertThat(lines).filteredOn(line -> line.contains("ready")).hasSize(18);
    }

    @Test
    @Tag("S20")
    void what_a_device_lacks_to_be_ready_is_said() {
        assertThat(shell.succeed("device", "list", "--status", "not-assigned").out())
                .contains("no profile is wanted: mdm profile default or assign");
    }

    @Test
    void devices_are_filtered_sorted_and_limited() {
        shell.succeed("location", "add", "north", "North Campus");
        shell.succeed("device", "locate", first, "north", "--user", "u-77");

        assertThat(shell.succeed("device", "list", "--location", "north", "-o", "csv")
                        .out()
                        .lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith(first);
        assertThat(shell.succeed("device", "list", "--text", second.toLowerCase(Locale.ROOT), "-o", "csv")
                        .out()
                        .lines())
                .hasSize(2);
        assertThat(shell.succeed("device", "list", "--limit", "3", "--sort", "answered")
                        .out())
                .contains("More than 3 devices; --limit N or --all shows more.");
        assertThat(shell.succeed("device", "list", "--status", "failed,throttled")
                        .out())
                .contains("Nothing to show.");
    }

    @Test
    void a_profile_is_assigned_read_back_and_taken_away() {
        shell.succeed("profile", "define", "Staff", "https://mdm.northwind.example/staff", "--removable");

        assertThat(shell.succeed("profile", "assign", Shell.SERVER, "Staff", first, second)
                        .out())
                .containsPattern(first + " .*ready");
        assertThat(shell.succeed("profile", "read-back", Shell.SERVER, "Staff").out())
                .contains("https://mdm.northwind.example/staff")
                .containsPattern("removable +yes");
        var serials = shell.write("serials.txt", first + "\n\n" + second + "\n");
        assertThat(shell.succeed("profile", "remove", Shell.SERVER, "--serials-from", serials)
                        .out())
                .containsPattern(second + " .*not assigned");
        assertThat(shell.succeed("device", "show", first).out()).containsPattern("choice +none");
        shell.succeed("profile", "follow-default", Shell.SERVER, first);
        assertThat(shell.succeed("device", "show", first).out()).containsPattern("choice +the server's default");
    }

    @Test
    void a_profile_that_apple_refuses_is_refused_with_apples_reason_in_words() {
        shell.succeed("profile", "define", "Lab", "https://mdm.northwind.example/lab");
        for (String word : List.of("LOCALE_INVALID", "MAGIC_INVALID", "SETTING_OF_TOMORROW_INVALID")) {
            shell.apple.faults().onNext("/profile").code(400, word).once();

            var refused = shell.type("profile", "assign", Shell.SERVER, "Lab", first);

            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.err()).contains("S20: Apple refuses the profile \"Lab\"", word);
        }
        shell.succeed("profile", "assign", Shell.SERVER, "Lab", first);
    }

    @Test
    void a_default_is_given_with_the_next_update_and_can_be_cleared() {
        defaultProfile();
        assertThat(shell.succeed("server", "show", Shell.SERVER).out()).containsPattern("by status +ready 20");

        assertThat(shell.succeed("profile", "clear-default", Shell.SERVER).out())
                .contains("its 20 devices keep what they have");
        assertThat(shell.succeed("profile", "show", "Classroom").out()).containsPattern("supervised +yes");
        assertThat(shell.succeed("profile", "list").out()).contains("Classroom");
    }

    @Test
    void switches_of_a_profile_are_on_unless_denied() {
        var defined = shell.succeed(
                        "profile",
                        "define",
                        "Kiosk",
                        "https://mdm.northwind.example/kiosk",
                        "--no-pairing",
                        "--no-mandatory",
                        "--skip",
                        "Siri,AppleID")
                .out();

        assertThat(defined)
                .containsPattern("pairing +no")
                .containsPattern("mandatory +no")
                .containsPattern("supervised +yes")
                .containsPattern("skip +AppleID, Siri");
    }

    @Test
    void only_servers_that_are_due_are_updated() {
        assertThat(shell.succeed("device", "update", "--due").out()).contains("No update is due.");
        shell.clock.advance(Duration.ofHours(3));
        assertThat(shell.succeed("device", "update", "--due").out()).contains("complete");
    }

    @Test
    void many_absent_devices_are_released_only_when_their_number_is_repeated() {
        shell.deliver(80);
        shell.clock.advance(Duration.ofHours(3));
        shell.succeed("device", "update");
        var serials = shell.succeed("device", "list", "--all", "-o", "csv")
                .out()
                .lines()
                .skip(1)
                .map(line -> line.split(",")[0])
                .toList();
        shell.apple.faults().hideFromSync(serials, Duration.ofDays(30));
        shell.school.devices(serials).assignTo(shell.school.createServer(shell.ada, "Library"));
        shell.clock.advance(Duration.ofDays(8));

        var braked = shell.type("device", "update");
        assertThat(braked.code()).isEqualTo(5);
        assertThat(braked.out()).contains("braked", "S22: ", "100");

        shell.clock.advance(Duration.ofHours(3));
        assertThat(shell.succeed("device", "update", "--full", "--confirm", "100")
                        .out())
                .containsPattern("released +100");
    }

    @Test
    void the_journal_is_read_on_expanded_and_verified() {
        var end = shell.succeed("journal", "read").out().replaceAll("(?s).*--follow-from ([0-9]+).*", "$1");
        assertThat(shell.succeed("journal", "read", "--follow-from", end).out()).contains("Nothing to show.");

        defaultProfile();
        var page = shell.succeed("journal", "read", "-o", "csv")
                .out()
                .lines()
                .filter(line -> line.contains("device.verified"))
                .findFirst()
                .orElseThrow()
                .split(",")[0];
        assertThat(shell.succeed("journal", "changes", page).out()).contains(first, "profile changed", "ready");
        assertThat(shell.type("journal", "changes", "4711").code()).isEqualTo(2);
        assertThat(shell.succeed("journal", "verify").out()).contains("clean");
    }
}
