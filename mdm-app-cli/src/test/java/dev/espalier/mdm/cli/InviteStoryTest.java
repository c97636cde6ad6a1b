package dev.espalier.mdm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.SimulatedUnit;
import dev.espalier.mdm.simulator.StoreItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People are invited, shown, resent, revoked and retired by typing. */
class InviteStoryTest {
    private static final StoreItem NUMBERS = StoreItem.app("361304891");
    private static final Pattern USER = Pattern.compile("\"user\"\\s*:\\s*\"([^\"]+)\"");

    @TempDir
    private Path folder;

    private Shell shell;
    private SimulatedUnit unit;

    @BeforeEach
    void a_school_with_people() throws IOException {
        shell = Shell.initialized(folder);
        unit = shell.school.createUnit("Elementary");
        unit.buy(NUMBERS, 10);
        shell.succeed("content", "add", "Elementary", shell.token("unit.vpptoken", unit.downloadToken(shell.ada)));
        shell.clock.advance(Duration.ofMinutes(1));
        shell.succeed("content", "update", "--full");
        shell.succeed("content", "personal-accounts", "Elementary", "on");
        var file = Files.writeString(
                folder.resolve("people.csv"),
                "person,locations,managed_apple_account,email,name\n"
                        + "m-1,," + shell.ada.account() + ",,Ada\n"
                        + "p-1,,,one@home.example,=cmd|'/c calc'!A1\n"
                        + "p-2,,,two@home.example,Two\n");
        shell.succeed("people", "import", file.toString());
    }

    private void proceeded() {
        for (int i = 0; i < 2; i++) {
            shell.succeed("invite", "proceed");
            shell.clock.advance(Duration.ofMinutes(6));
        }
    }

    private void accept(String person, String account) {
        var user =
                USER.matcher(shell.succeed("user", "show", person, "-o", "json").out());
        assertThat(user.find()).isTrue();
        unit.acceptInvitation(user.group(1), account);
    }

    @Test
    void everybody_gets_the_way_that_fits_and_each_of_three_has_an_outcome_of_its_own() {
        assertThat(shell.type("invite", "people", "m-1", "p-1").code())
                .as("no mail server was named")
                .isEqualTo(5);
        shell.succeed("invite", "people", "p-1", "p-2", "--by", "link");
        proceeded();

        assertThat(shell.succeed("invite", "list").out())
                .containsPattern("m-1 +Ada +managed +accepted")
                .containsPattern("p-2 +Two +link +pending");
        assertThat(shell.succeed("invite", "list", "--state", "accepted").out()).doesNotContain("p-2");

        accept("p-1", "one@home.example");
        proceeded();
        var again = shell.type("invite", "resend", "p-1", "p-2");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.out())
                .contains("I7: The invitation has come to its end")
                .contains("I7: There is no link");
    }

    @Test
    void an_export_holds_links_and_no_formula() {
        shell.succeed("invite", "people", "p-1", "--by", "link");
        proceeded();

        String exported = shell.succeed("invite", "export", "-o", "csv").out();

        assertThat(exported)
                .contains("inviteCode=")
                .contains("one@home.example")
                .doesNotContain(",=cmd");
        assertThat(shell.succeed("invite", "list", "-o", "csv").out()).doesNotContain("inviteCode=");
        assertThat(shell.succeed("journal", "read", "-o", "json").out())
                .contains("invite.downloaded")
                .doesNotContain("inviteCode=");
    }

    @Test
    void a_license_waits_and_what_would_return_has_to_be_repeated() {
        shell.succeed("invite", "people", "p-1", "--by", "link");
        proceeded();
        shell.type("app", "assign", "361304891", "person:p-1");
        assertThat(shell.succeed("app", "shortage").out()).contains("nobody accepted yet");
        accept("p-1", "one@home.example");
        for (int i = 0; i < 3; i++) {
            shell.succeed("app", "settle");
            shell.clock.advance(Duration.ofMinutes(6));
        }
        assertThat(shell.succeed("user", "list").out()).containsPattern("p-1 .*associated");

        var refused = shell.type("invite", "revoke", "p-1");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out() + refused.err()).contains("licenses that return: 1");
        assertThat(shell.succeed("invite", "revoke", "p-1", "--confirm", "1").out())
                .contains("is being revoked");
        proceeded();
        assertThat(shell.succeed("invite", "list").out()).containsPattern("p-1 .*revoked");
        assertThat(shell.type("user", "retire", "p-1").out()).contains("retired already");
    }

    @Test
    void wrong_input_is_one_sentence_and_changes_nothing() {
        assertThat(shell.type("invite", "people").err()).contains("Say who is invited");
        assertThat(shell.type("invite", "people", "p-1", "--location", "north").code())
                .isEqualTo(2);
        assertThat(shell.type("invite", "people", "p-1", "--by", "pigeon").code())
                .isEqualTo(2);
        assertThat(shell.type("invite", "people", "nobody").code()).isEqualTo(1);
        assertThat(shell.type("invite", "revoke", "nobody").err()).contains("mdm invite list");
        assertThat(shell.type("user", "show", "nobody").err()).contains("mdm people list");
        assertThat(shell.type("user", "show", "user:nobody").code()).isEqualTo(1);
        assertThat(shell.type("--mail", "mail.example", "invite", "list").err()).contains("--mail wants a URL");
        assertThat(shell.type("--mail", "smtp+plain://192.0.2.1?from=a@b.example", "invite", "list")
                        .err())
                .contains("only encrypted");
        assertThat(shell.type("--mail", "smtp://me@mail.example?from=a@b.example", "invite", "list")
                        .err())
                .contains("wants a password for me");
        assertThat(shell.succeed("invite", "list").out()).contains("Nothing to show");
        assertThat(shell.succeed("user", "pairs").out()).contains("Nothing to show");
        assertThat(shell.type("app", "migrate", "361304892").code()).isEqualTo(1);
    }
}
