package dev.espalier.mdm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed wrongly is answered with one sentence that says what is right. */
class WrongInputTest {
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

    private void complains(String sentence, String... arguments) {
        var answer = shell.type(arguments);
        assertThat(answer.code()).as(answer.toString()).isEqualTo(2);
        assertThat(answer.err()).contains(sentence).doesNotContain("\tat ");
    }

    @Test
    void a_folder_without_an_installation() {
        try (var elsewhere = Shell.fresh(folder.resolve("nowhere"))) {
            elsewhere.environment.remove("MDM_DATABASE");
            var answer = elsewhere.type("health");
            assertThat(answer.code()).isEqualTo(2);
            assertThat(answer.err()).contains("There is no installation in", "mdm init ACCOUNT makes one");
        }
    }

    @Test
    void a_second_init() {
        complains("There is an installation in", "init", "northwind");
    }

    @Test
    void an_unknown_server_is_answered_like_one_out_of_reach() {
        var unknown = shell.type("server", "show", "Southwind MDM");
        var hidden = shell.type("server", "show", Shell.SERVER, "--as", "leader:u-4");

        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).startsWith("X2: ").isEqualTo(hidden.err());
    }

    @Test
    void an_unknown_location() {
        var answer = shell.type("server", "scope", Shell.SERVER, "--locations", "atlantis");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).startsWith("S10: The account has no location \"atlantis\"");
        complains("There is no location atlantis", "location", "rename", "atlantis", "Atlantis");
        complains("A location id is 1 to 64", "location", "add", "no spaces", "Name");
    }

    @Test
    void a_scope_that_says_both_or_neither() {
        complains("Say either --all or --locations", "server", "scope", Shell.SERVER);
        complains("Say either --all or --locations", "server", "scope", Shell.SERVER, "--all", "--locations", "north");
    }

    @Test
    void a_missing_file() {
        complains("There is no file /no/such.p7m.", "server", "renew", Shell.SERVER, "/no/such.p7m");
    }

    @Test
    void a_bad_line_of_a_csv_file_is_named_and_nothing_of_the_file_is_taken() {
        shell.succeed("location", "add", "north", "North Campus");
        var file = shell.write("bad.csv", "serial,location\nC02XK1,north\n\"with space inside\",north\n");

        complains("line 3: A serial number is", "device", "locate", "--csv", file);
        assertThat(shell.succeed("journal", "read").out()).doesNotContain("inventory.located");
    }

    @Test
    void a_csv_file_without_a_column_for_serial_numbers() {
        complains(
                "a column called serial", "device", "locate", "--csv", shell.write("a.csv", "sn,location\nA1,north\n"));
    }

    @Test
    void neither_a_device_nor_a_file() {
        complains("or a file with --csv", "device", "locate");
        complains("Name at least one serial number", "profile", "remove", Shell.SERVER);
    }

    @Test
    void an_unknown_status_order_profile_account_or_caller() {
        complains("A status is one of not-assigned, assigning, ready", "device", "list", "--status", "happy");
        complains("An order is serial, status or answered", "device", "list", "--sort", "color");
        complains("There is no such profile", "profile", "show", "Classroom");
        complains("There is no open account southwind", "location", "list", "--account", "southwind");
        complains("A caller is written admin:u-1", "location", "list", "--as", "root");
    }

    @Test
    void an_unknown_noun_verb_option_or_format() {
        complains("Did you mean", "serve", "list");
        complains("Did you mean", "server", "lst");
        complains("Unknown option: '--colour'", "server", "list", "--colour");
        complains("xml", "server", "list", "-o", "xml");
    }

    @Test
    void an_account_is_not_closed_without_a_yes() {
        complains("needs a yes", "account", "close", "northwind");
        shell.attended("no\n");
        complains("needs a yes", "account", "close", "northwind");
        shell.attended("yes\n").succeed("account", "close", "northwind");
        complains("There is no open account northwind", "health");
    }

    @Test
    void a_master_key_that_is_not_there() {
        complains("master key cannot be read", "health", "--master-key-file", "/no/such.key");
    }

    @Test
    void an_address_of_apple_that_is_none() {
        complains("--apple wants a URL", "health", "--apple", "nonsense");
    }
}
