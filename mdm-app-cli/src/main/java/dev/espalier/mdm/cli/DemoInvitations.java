package dev.espalier.mdm.cli;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.SimulatedOrganization;
import dev.espalier.mdm.simulator.SimulatedUnit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/** The chapter on people: one is bound at once, two get a link, and a license waits until somebody accepts. */
final class DemoInvitations {
    private static final String UNIT = "South Apps";
    private static final String FRACTIONS = "930000001";
    private static final Pattern USER = Pattern.compile("\"user\"\\s*:\\s*\"([^\"]+)\"");

    private final DemoStage stage;
    private final AppleSimulator apple;
    private final SimulatedOrganization school;
    private final SimulatedUnit unit;

    DemoInvitations(DemoStage stage, AppleSimulator apple, SimulatedOrganization school, SimulatedUnit unit) {
        this.stage = stage;
        this.apple = apple;
        this.school = school;
        this.unit = unit;
    }

    void tell() throws IOException {
        stage.chapter("13. People are invited, and a license waits until somebody accepts");
        people();
        invited();
        accepted();
        revoked();
    }

    private void people() throws IOException {
        String rows = "person,locations,managed_apple_account,email,name\n"
                + "p-ada,south," + school.administrator().account() + ",,Ada Lindgren\n"
                + "p-lea,south,,lea@home.example,Lea Okafor\n"
                + "p-jon,south,,jon@home.example,Jon Baker\n";
        stage.write("invited.csv", rows.getBytes(StandardCharsets.UTF_8));
        stage.run("people", "import", stage.file("invited.csv").toString());
        stage.run("content", "personal-accounts", UNIT, "on");
    }

    private void invited() {
        stage.run("invite", "people", "p-ada");
        stage.run("invite", "people", "p-lea", "p-jon", "--by", "link");
        aMinutePasses();
        stage.run("invite", "proceed");
        stage.run("invite", "export", "--state", "pending");
        stage.run(ExitCode.DONE_IN_PART, "app", "assign", FRACTIONS, "person:p-ada", "person:p-lea");
        stage.run("app", "shortage");
    }

    private void accepted() {
        stage.meanwhile("Lea opens her link and signs in with the Apple Account on her iPad.");
        var user = USER.matcher(stage.quietly("user", "show", "p-lea", "-o", "json"));
        if (user.find()) {
            unit.acceptInvitation(user.group(1), "lea@home.example");
        }
        aMinutePasses();
        stage.run("app", "settle");
        aMinutePasses();
        stage.run("app", "settle");
        stage.run("user", "list", "--whose", "ours");
    }

    private void revoked() {
        stage.meanwhile("The invitation that nobody accepted is taken back; its link dies.");
        stage.run("invite", "list");
        stage.run("invite", "revoke", "p-jon");
        stage.run("invite", "proceed");
        aMinutePasses();
        stage.run("invite", "proceed");
        stage.run("invite", "list", "--state", "revoked");
    }

    private void aMinutePasses() {
        apple.clock().advance(Duration.ofMinutes(1));
    }
}
