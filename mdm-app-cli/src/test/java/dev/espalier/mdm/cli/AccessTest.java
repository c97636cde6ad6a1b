package dev.espalier.mdm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --as} chooses the caller, and the rules of access answer. */
class AccessTest {
    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void a_server_of_the_north() {
        shell = Shell.integrated(folder, 2);
        shell.succeed("location", "add", "north", "North Campus");
        shell.succeed("location", "add", "south", "South Campus");
        shell.succeed("server", "scope", Shell.SERVER, "--locations", "north");
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private String idOfServer() {
        return shell.succeed("server", "list", "-o", "csv")
                .out()
                .split("\\R")[1]
                .split(",")[1];
    }

    @Test
    @Tag("X2")
    void a_leader_of_another_location_sees_nothing_and_is_refused() {
        assertThat(shell.succeed("server", "list", "--as", "leader:u-4@south").out())
                .contains("Nothing to show.");
        assertThat(shell.succeed("device", "list", "--as", "leader:u-4@south").out())
                .contains("Nothing to show.");

        var answer = shell.type("server", "show", idOfServer(), "--as", "leader:u-4@south");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).startsWith("X2: ").doesNotContain(Shell.SERVER);
    }

    @Test
    @Tag("X2")
    void a_leader_within_reach_renames_but_does_not_choose_locations() {
        shell.succeed("server", "rename", Shell.SERVER, "Northwind North", "--as", "leader:u-3@north,south");

        var answer = shell.type("server", "scope", "Northwind North", "--all", "--as", "leader:u-3@north");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).startsWith("X2: Only an administrator");
    }

    @Test
    @Tag("X3")
    void a_teacher_is_refused_and_told_whom_to_ask() {
        var answer = shell.type("server", "show", idOfServer(), "--as", "teacher:u-5@north");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).startsWith("X3: Teachers may only");
    }

    @Test
    @Tag("X4")
    void a_partner_may_do_what_an_administrator_may_with_servers() {
        shell.succeed("server", "rename", Shell.SERVER, "By Fabrikam", "--as", "partner:u-9=Fabrikam");
        assertThat(shell.succeed("journal", "verify", "--as", "partner:u-9").out())
                .containsPattern("withheld +0");
    }

    @Test
    @Tag("X5")
    void a_refusal_is_in_the_journal_with_its_caller() {
        shell.type("server", "show", idOfServer(), "--as", "leader:u-4@south=Sam");

        assertThat(shell.succeed("journal", "read").out())
                .containsPattern("access.refused +location_leader +u-4 .*by=Sam.*rule=X2");
    }

    @Test
    @Tag("X6")
    void a_scope_that_loses_its_last_location_is_pointed_out() {
        assertThat(shell.succeed("location", "remove", "north", "--yes").out())
                .contains("1 selection", "nobody but administrators");
        assertThat(shell.succeed("health").out()).contains("No location is selected any more");
        assertThat(shell.succeed("server", "list").out()).contains("none");
    }

    @Test
    void the_owner_of_the_installation_opens_lists_and_looks_at_accounts() {
        shell.succeed("account", "open", "fabrikam", "Fabrikam School");

        assertThat(shell.succeed("account", "list").out()).contains("northwind", "Fabrikam School");
        assertThat(shell.succeed("account", "health", "fabrikam").out()).contains("good");
        assertThat(shell.succeed("location", "list", "--account", "fabrikam").out())
                .contains("Nothing to show.");
        assertThat(shell.succeed("account", "sweep-secrets").out()).contains("0 secrets destroyed.");
    }

    @Test
    @Tag("S3")
    void a_server_is_held_twice_only_if_the_owner_allows_it() {
        shell.succeed("account", "open", "fabrikam");
        var pem = shell.file("fabrikam.pem").toString();
        shell.succeed("server", "draft", "Also Northwind", "--out", pem, "--account", "fabrikam");
        shell.main.upload(shell.ada, shell.read("fabrikam.pem"));
        var file = shell.token("fabrikam_smime.p7m", shell.main.downloadToken(shell.ada));
        var complete = new String[] {"server", "complete", "Also Northwind", file, "--account", "fabrikam"};

        var refused = shell.type(complete);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).startsWith("S3: ").doesNotContain("northwind ");
        shell.succeed("account", "allow-double", shell.main.uuid());
        shell.succeed(complete);
    }
}
