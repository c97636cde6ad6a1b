package dev.espalier.mdm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server from its first draft to its end, as it is typed. */
class ServerStoryTest {
    @TempDir
    private Path folder;

    @Test
    @Tag("G1")
    @Tag("G2")
    void before_a_server_is_integrated_its_needs_and_steps_are_printed() {
        try (var shell = Shell.initialized(folder)) {
            var guidance = shell.succeed("server", "guidance", Shell.SERVER).out();

            assertThat(guidance)
                    .contains("An Apple Account of the institution", "Administrator or Device Enrollment Manager")
                    .contains("1. Sign in to school.apple.com", "_smime.p7m");
            assertThat(shell.succeed(
                                    "server",
                                    "draft",
                                    Shell.SERVER,
                                    "--out",
                                    shell.file("a.pem").toString())
                            .out())
                    .startsWith(guidance);
        }
    }

    @Test
    @Tag("G3")
    void a_server_without_devices_is_told_what_comes_next() {
        try (var shell = Shell.integrated(folder, 0)) {
            assertThat(shell.succeed("server", "show", Shell.SERVER).out())
                    .contains("Next: No device is assigned to \"Northwind MDM\" yet");
        }
    }

    @Test
    @Tag("S18")
    void completing_shows_the_token_masked_and_reads_the_devices_at_once() {
        try (var shell = Shell.initialized(folder)) {
            shell.draft();
            shell.deliver(30);
            var file = shell.token("main_smime.p7m", shell.main.downloadToken(shell.ada));

            var answer = shell.succeed("server", "complete", Shell.SERVER, file);

            assertThat(answer.out())
                    .containsPattern("consumer secret +\\*\\*\\*")
                    .containsPattern("access token +\\*\\*\\*")
                    .contains("Northwind Schools")
                    .containsPattern("added +30");
            assertThat(shell.succeed("server", "drafts").out()).contains("Nothing to show.");
        }
    }

    @Test
    void the_first_reading_can_be_left_for_later() {
        try (var shell = Shell.initialized(folder)) {
            shell.draft();
            shell.deliver(30);
            var file = shell.token("main_smime.p7m", shell.main.downloadToken(shell.ada));

            assertThat(shell.succeed("server", "complete", Shell.SERVER, file, "--no-update")
                            .out())
                    .contains("Next: mdm device update")
                    .doesNotContain("No device is assigned");
            assertThat(shell.succeed("device", "list").out()).contains("Nothing to show.");
        }
    }

    @Test
    void opening_a_token_stores_nothing_and_asks_nobody() {
        try (var shell = Shell.initialized(folder)) {
            shell.draft();
            var file = shell.token("main_smime.p7m", shell.main.downloadToken(shell.ada));

            assertThat(shell.succeed("server", "open", Shell.SERVER, file).out())
                    .contains("in 365 days");
            assertThat(shell.apple.requests().all()).isEmpty();
            assertThat(shell.succeed("server", "drafts").out()).contains(Shell.SERVER);
        }
    }

    @Test
    void a_certificate_can_be_had_again_and_never_overwrites_a_file() {
        try (var shell = Shell.initialized(folder)) {
            shell.draft();

            assertThat(shell.succeed("server", "certificate", Shell.SERVER).out())
                    .isEqualTo(new String(shell.read("main.pem"), StandardCharsets.US_ASCII));
            var again = shell.type(
                    "server",
                    "certificate",
                    Shell.SERVER,
                    "--out",
                    shell.file("main.pem").toString());
            assertThat(again.code()).isEqualTo(2);
            assertThat(again.err()).contains("exists already");
        }
    }

    @Test
    void a_key_is_imported_together_with_its_certificate_or_not_at_all() {
        try (var shell = Shell.initialized(folder)) {
            var answer = shell.type("server", "draft", Shell.SERVER, "--key", "server-key.pem");

            assertThat(answer.code()).isEqualTo(2);
            assertThat(answer.err()).contains("give both --key and --certificate");
        }
    }

    @Test
    @Tag("S11")
    void another_servers_token_does_not_renew_and_the_old_one_goes_on() {
        try (var shell = Shell.integrated(folder, 5)) {
            var library = shell.school.createServer(shell.ada, "Library");
            library.upload(shell.ada, shell.read("main.pem"));
            var file = shell.token("library_smime.p7m", library.downloadToken(shell.ada));

            var answer = shell.type("server", "renew", Shell.SERVER, file);

            assertThat(answer.code()).isEqualTo(1);
            assertThat(answer.err()).startsWith("S11: This token belongs to the server \"Library\"");
            shell.succeed("device", "update", Shell.SERVER);
        }
    }

    @Test
    void a_dead_token_is_explained_and_renewed_by_somebody_else() {
        try (var shell = Shell.integrated(folder, 5)) {
            shell.main.downloadToken(shell.ada);
            shell.clock.advance(Duration.ofHours(3));

            assertThat(shell.type("device", "update", Shell.SERVER).code()).isEqualTo(3);
            assertThat(shell.type("health").code()).isEqualTo(6);
            assertThat(shell.succeed("server", "show", Shell.SERVER).out())
                    .containsPattern("token +rejected")
                    .containsPattern("evidence +HTTP 401")
                    .containsPattern("devices +5");

            var file = shell.token("renewed_smime.p7m", shell.main.downloadToken(shell.ada));
            shell.succeed("server", "renew", Shell.SERVER, file, "--as", "admin:u-2=Ben Ortega");
            assertThat(shell.succeed("health").out()).contains("good");
            shell.succeed("device", "update", Shell.SERVER);
        }
    }

    @Test
    void a_new_key_waits_beside_the_one_in_use_until_its_token_comes() {
        try (var shell = Shell.integrated(folder, 0)) {
            shell.succeed(
                    "server",
                    "rekey",
                    Shell.SERVER,
                    "--out",
                    shell.file("second.pem").toString());
            assertThat(shell.succeed("server", "show", Shell.SERVER).out()).contains("certificate waiting");
            shell.main.upload(shell.ada, shell.read("second.pem"));

            var file = shell.token("second_smime.p7m", shell.main.downloadToken(shell.ada));
            assertThat(shell.succeed("server", "renew", Shell.SERVER, file).out())
                    .containsPattern("new certificate +yes");
            assertThat(shell.succeed("server", "show", Shell.SERVER).out()).doesNotContain("certificate waiting");
        }
    }

    @Test
    @Tag("S10")
    void the_second_of_two_editors_is_told_that_it_changed_meanwhile() {
        try (var shell = Shell.integrated(folder, 0)) {
            var version = shell.succeed("server", "show", Shell.SERVER, "-o", "json")
                    .out()
                    .replaceAll("(?s).*\"version\":([0-9]+).*", "$1");
            shell.succeed("server", "rename", Shell.SERVER, "Northwind North", "--if-version", version);

            var second = shell.type("server", "rename", "Northwind North", "Other", "--if-version", version);

            assertThat(second.code()).isEqualTo(1);
            assertThat(second.err()).startsWith("S10: ").contains("meantime");
            assertThat(shell.succeed("server", "list").out()).contains("Northwind North");
        }
    }

    @Test
    void replacing_and_deleting_want_the_number_of_devices_repeated() {
        try (var shell = Shell.integrated(folder, 12)) {
            var library = shell.school.createServer(shell.ada, "Library");
            library.upload(shell.ada, shell.read("main.pem"));
            var file = shell.token("library_smime.p7m", library.downloadToken(shell.ada));

            var refused = shell.type("server", "replace", Shell.SERVER, file, "--yes");
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.out()).contains("12 devices would be left behind");
            assertThat(refused.err()).startsWith("S11: ").contains("12 devices");
            assertThat(shell.succeed("server", "replace", Shell.SERVER, file, "--confirm", "12")
                            .out())
                    .containsPattern("name at apple +Library");

            assertThat(shell.type("server", "delete", Shell.SERVER, "--yes").err())
                    .startsWith("S12: ");
            shell.clock.advance(Duration.ofHours(3));
            shell.succeed("device", "update", Shell.SERVER, "--full");
            shell.succeed("server", "delete", Shell.SERVER, "--confirm", "0");
            assertThat(shell.succeed("server", "list").out()).contains("Nothing to show.");
            assertThat(shell.succeed("server", "list", "--deleted").out()).contains("Northwind MDM");
        }
    }

    @Test
    void servers_are_named_by_label_id_or_the_beginning_of_the_id() {
        try (var shell = Shell.integrated(folder, 0)) {
            var id = shell.succeed("server", "list", "-o", "csv")
                    .out()
                    .split("\\R")[1]
                    .split(",")[1];

            for (var name : new String[] {"northwind mdm", id, id.substring(0, 8)}) {
                assertThat(shell.succeed("server", "show", name).out()).contains(id);
            }
        }
    }

    @Test
    void no_secret_is_ever_printed() {
        try (var shell = Shell.integrated(folder, 3)) {
            var file = shell.file("main_smime.p7m").toString();
            shell.type("server", "open", Shell.SERVER, file, "--verbose");
            shell.type("server", "show", Shell.SERVER, "-o", "json", "--verbose");
            shell.type("journal", "read", "-o", "json");
            shell.apple.faults().onNext("*").status(503).always();
            shell.type("server", "renew", Shell.SERVER, file, "--verbose");
            shell.type("device", "update", "--verbose");

            assertThat(shell.secrets())
                    .hasSize(4)
                    .allSatisfy(secret -> assertThat(shell.everything()).doesNotContain(secret));
        }
    }
}
