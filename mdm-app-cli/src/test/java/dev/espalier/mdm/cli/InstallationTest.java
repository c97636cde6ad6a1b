package dev.espalier.mdm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code init} leaves on a disk, and what can be done to it. */
class InstallationTest {
    @TempDir
    private Path folder;

    private Shell onDisk() {
        var shell = Shell.fresh(folder);
        shell.environment.remove("MDM_DATABASE");
        shell.succeed("init", "northwind", "Northwind Schools");
        return shell;
    }

    @Test
    void everything_is_the_owners_alone_and_what_that_means_is_said() throws IOException {
        try (var shell = onDisk()) {
            var home = shell.file("home");

            assertThat(shell.everything()).contains("only you can read", "Keep a copy of that file apart from backups");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("master.key"))))
                    .isEqualTo("rw-------");
            assertThat(shell.everything())
                    .doesNotContain(Files.readString(home.resolve("master.key")).strip());
        }
    }

    @Test
    void what_init_was_told_holds_for_later_commands() {
        try (var shell = onDisk()) {
            shell.environment.remove("MDM_APPLE");
            shell.succeed("location", "add", "north", "North Campus");

            assertThat(shell.succeed("location", "list").out()).contains("North Campus");
            shell.draft();
            var file = shell.token("main_smime.p7m", shell.main.downloadToken(shell.ada));
            shell.succeed("server", "complete", Shell.SERVER, file);
        }
    }

    @Test
    void the_tables_are_checked_and_brought_up_to_date() {
        try (var shell = onDisk()) {
            assertThat(shell.succeed("database", "check").out()).contains("up to date");
            assertThat(shell.succeed("database", "migrate").out()).contains("up to date");
            var empty = "jdbc:h2:file:" + shell.file("empty") + ";WRITE_DELAY=0";

            assertThat(shell.type("database", "check", "--database", empty).code())
                    .isEqualTo(6);
            assertThat(shell.succeed("database", "migrate", "--database", empty).out())
                    .contains("applied V001");
            shell.succeed("database", "check", "--database", empty);
        }
    }

    @Test
    void the_script_for_each_database_is_printed() {
        try (var shell = Shell.fresh(folder)) {
            assertThat(shell.succeed("database", "script", "h2").out()).containsIgnoringCase("create table");
            assertThat(shell.succeed("database", "script", "postgresql").out()).containsIgnoringCase("create table");
            assertThat(shell.type("database", "script", "oracle").err()).contains("A database is h2 or postgresql.");
        }
    }

    @Test
    void one_script_alone_is_printed_for_a_schema_that_has_the_others() {
        try (var shell = Shell.fresh(folder)) {
            var script = "V002__enrollment_in_full.sql";

            assertThat(shell.succeed("database", "script", "h2", script).out())
                    .contains("create table activation_lock", script)
                    .doesNotContain("create table account");
            assertThat(shell.type("database", "script", "h2", "V002").err())
                    .contains("There is no script V002", script);
        }
    }

    @Test
    void a_new_master_key_takes_over() throws IOException {
        try (var shell = onDisk()) {
            shell.succeed(
                    "server",
                    "draft",
                    Shell.SERVER,
                    "--out",
                    shell.file("main.pem").toString());
            shell.main.upload(shell.ada, shell.read("main.pem"));
            var key = shell.file("home").resolve("master.key");
            var old = Files.move(key, shell.file("old.key"));
            Files.writeString(key, "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n");

            assertThat(shell.succeed("database", "rewrap", "--old-key-file", old.toString())
                            .out())
                    .contains("wrapped anew");
            var file = shell.token("main_smime.p7m", shell.main.downloadToken(shell.ada));
            shell.succeed("server", "complete", Shell.SERVER, file);
        }
    }
}
