package dev.espalier.mdm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Apple's enrollment service gives besides lists and profiles, as it is typed. */
class EnrollmentServiceTest {
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{5}-[0-9A-Z]{5}(-[0-9A-Z]{4}){4}");

    @TempDir
    private Path folder;

    private Shell shell;
    private List<String> serials;

    @BeforeEach
    void a_school_whose_server_may_release_devices() {
        shell = Shell.integrated(folder, 20);
        shell.main.allowRelease(shell.ada, true);
        serials = shell.succeed("device", "list", "-o", "csv")
                .out()
                .lines()
                .skip(1)
                .map(line -> line.split(",")[0])
                .toList();
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private String phone() {
        return shell.succeed("device", "list", "--text", "iphone", "--limit", "1", "-o", "csv")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(",")[0];
    }

    @Test
    @Tag("E1")
    void devices_are_disowned_only_by_whoever_repeats_their_number() {
        var first = serials.get(0);
        var second = serials.get(1);

        var refused = shell.type("device", "disown", Shell.SERVER, first, second, "--yes");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).startsWith("E1: ").contains("2 devices", "repeat that number");
        assertThat(shell.type("device", "disown", Shell.SERVER, first, second, "--confirm", "20")
                        .code())
                .isEqualTo(1);

        var disowned = shell.succeed("device", "disown", Shell.SERVER, first, second, "--confirm", "2")
                .out();

        assertThat(disowned).containsPattern(first + " +disowned").containsPattern(second + " +disowned");
        assertThat(shell.succeed("device", "show", first).out()).contains("disowned, for good");
        assertThat(shell.succeed("journal", "read").out())
                .contains("device.disown-asked", "device.disowned", first + "," + second);
    }

    @Test
    @Tag("E1")
    void at_a_terminal_the_number_is_asked_for() {
        shell.attended("1\n");
        var done = shell.succeed("device", "disown", Shell.SERVER, serials.get(0));
        assertThat(done.err()).contains("1 device would leave the organization for good. Type their number:");

        shell.attended("yes\n");
        assertThat(shell.type("device", "disown", Shell.SERVER, serials.get(1)).code())
                .isEqualTo(1);
    }

    @Test
    @Tag("E1")
    void what_apple_does_not_do_is_shown_for_each_device() {
        shell.main.allowRelease(shell.ada, false);

        var failed = shell.type("device", "disown", Shell.SERVER, serials.get(0), "--confirm", "1");

        assertThat(failed.code()).isEqualTo(5);
        assertThat(failed.out()).containsPattern(serials.get(0) + " +failed; may the server release devices");
        assertThat(shell.type("--as", "leader:u-3@north", "device", "disown", Shell.SERVER, serials.get(0))
                        .code())
                .isEqualTo(1);
    }

    @Test
    @Tag("E2")
    void a_device_is_locked_and_its_code_shown_to_an_administrator_only() {
        var phone = phone();
        var locked = shell.succeed("device", "lock", Shell.SERVER, phone, "--message", "Please return to school");
        assertThat(locked.out()).contains("Please return to school", "mdm device unlock " + phone);
        assertThat(CODE.matcher(shell.everything()).find()).isFalse();

        var refused = shell.type("--as", "leader:u-3@north", "device", "unlock", phone);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(CODE.matcher(refused.out() + refused.err()).find()).isFalse();

        var shown = shell.succeed("device", "unlock", phone).out();
        assertThat(CODE.matcher(shown).find()).isTrue();
        assertThat(shown).containsPattern("confirmed +yes");
        assertThat(shell.succeed("journal", "read").out())
                .contains("device.lock-asked", "device.locked", "device.bypass-code-viewed");
        assertThat(shell.type("device", "lock", Shell.SERVER, phone).err()).startsWith("E2: ");
        assertThat(shell.type("device", "unlock", serials.get(0)).err()).contains("No bypass code");
    }

    @Test
    @Tag("E3")
    void what_networks_know_a_device_by_is_shown() {
        var sheet = shell.succeed("device", "show", phone()).out();

        assertThat(sheet)
                .containsPattern("imei +[0-9]{15}")
                .containsPattern("wi-fi address +([0-9A-F]{2}:){5}[0-9A-F]{2}");
    }

    @Test
    @Tag("E3")
    void a_replacement_names_the_device_that_it_came_for() {
        var gone = serials.get(0);
        shell.school.replace(gone, "NEWPHONE0001");
        shell.clock.advance(Duration.ofHours(3));
        shell.succeed("device", "update");

        assertThat(shell.succeed("device", "replacement", "NEWPHONE0001").out()).containsPattern("came for +" + gone);
        assertThat(shell.succeed("device", "show", gone).out()).contains("replaced by another device");
        assertThat(shell.type("device", "replacement", serials.get(1)).err()).startsWith("E3: ");
    }

    @Test
    @Tag("E3")
    void a_device_that_was_moved_away_and_back_is_explained_on_one_time_line() {
        var moved = serials.get(0);
        var library = shell.school.createServer(shell.ada, "Library");
        shell.school.devices(moved).assignTo(library);
        shell.clock.advance(Duration.ofHours(3));
        shell.succeed("device", "update");
        shell.school.devices(moved).assignTo(shell.main);
        shell.clock.advance(Duration.ofHours(3));
        shell.succeed("device", "update");

        var story = shell.succeed("explain", moved).out();

        assertThat(story)
                .containsSubsequence(
                        "Seen here for the first time", "Changed: released", "Changed: returned", "Apple's last answer")
                .contains("Assigned to the server in the portal");
        assertThat(shell.succeed("explain", moved, "-o", "json").out())
                .startsWith("[")
                .contains("timeline.changed");
        assertThat(story).doesNotContain("timeline.");
        assertThat(shell.type("explain", "NOTTHERE").err()).contains("There is no device NOTTHERE");
        assertThat(shell.type("explain", "no serial").code()).isEqualTo(2);
    }

    @Test
    @Tag("E4")
    void discovery_is_set_read_back_and_taken_away() {
        assertThat(shell.succeed("server", "discovery", Shell.SERVER).out()).contains("Nothing is set");
        assertThat(shell.succeed(
                                "server", "discovery", Shell.SERVER, "--set", "https://mdm.northwind.example/discovery")
                        .out())
                .contains("https://mdm.northwind.example/discovery");
        assertThat(shell.type("server", "discovery", Shell.SERVER, "--set", "http://x")
                        .err())
                .startsWith("E4: ");
        assertThat(shell.succeed("server", "discovery", Shell.SERVER, "--clear").out())
                .contains("Taken away was:", "https://mdm.northwind.example/discovery");
        assertThat(shell.type("server", "discovery", Shell.SERVER, "--clear", "--set", "https://x")
                        .code())
                .isEqualTo(2);
    }

    @Test
    @Tag("E4")
    void beta_tokens_are_listed_and_kept_nowhere() {
        var listed = shell.succeed("server", "beta-tokens", Shell.SERVER, "-o", "csv")
                .out();
        var token = listed.lines().skip(1).findFirst().orElseThrow().replaceAll(".*,", "");

        assertThat(token).hasSizeGreaterThan(20);
        assertThat(shell.succeed("journal", "read", "-o", "json").out())
                .contains("server.beta-tokens-viewed")
                .doesNotContain(token);
    }

    @Test
    @Tag("E5")
    void a_managed_account_token_is_signed_also_while_the_server_token_is_dead() {
        shell.main.downloadToken(shell.ada);
        shell.clock.advance(Duration.ofHours(3));
        shell.type("device", "update");

        var token = shell.succeed("server", "managed-account-token", Shell.SERVER, "-o", "csv")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();

        var claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        assertThat(claims).contains("com.apple.maid", shell.main.uuid());
    }

    @Test
    @Tag("E6")
    void what_is_needed_to_adopt_a_server_is_said_and_a_part_of_it_is_not_enough() {
        assertThat(shell.succeed("server", "adopt", "Library").out())
                .contains("Leave the portal alone", "The private key in use");
        assertThat(shell.type("server", "adopt", "Library", "--key", "k.pem").code())
                .isEqualTo(2);
    }
}
