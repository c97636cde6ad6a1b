package dev.espalier.mdm.cli;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.SeededFleet;
import dev.espalier.mdm.simulator.SimulatedOrganization;
import dev.espalier.mdm.simulator.SimulatedUnit;
import dev.espalier.mdm.simulator.StoreItem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** The chapters on Apps and Books: a class of five gets apps, a teacher adds one, and another product comes by. */
final class DemoLicenses {
    private static final String UNIT = "South Apps";
    private static final String FRACTIONS = "930000001";
    private static final String QUIZ = "930000005";
    private static final String INK = "930000101";
    private static final String INTRUDER = "Fabrikam MDM";
    private static final Pattern PLAN = Pattern.compile("mdm app apply (\\S+) --fingerprint (\\w+)");

    private final DemoStage stage;
    private final AppleSimulator apple;
    private final SimulatedOrganization school;
    private final SimulatedUnit unit;
    private final List<String> iPads;
    private final String elsewhere;

    DemoLicenses(DemoStage stage, AppleSimulator apple, SimulatedOrganization school, SeededFleet fleet) {
        this.stage = stage;
        this.apple = apple;
        this.school = school;
        this.unit = school.createUnit("South Campus");
        this.iPads = fleet.serials(15, 20);
        this.elsewhere = fleet.serial(0);
    }

    void tell() throws IOException {
        licensesAreBought();
        licensesAreGiven();
        teacherStartsAnApp();
        somebodyElseTakesTheUnit();
        everythingComesBack();
        new DemoInvitations(stage, apple, school, unit).tell();
    }

    private void licensesAreBought() throws IOException {
        stage.chapter("10. Apps and a book are bought, and a class gets them");
        unit.buy(StoreItem.app(FRACTIONS), 30);
        unit.buy(StoreItem.app(QUIZ), 30);
        unit.buy(StoreItem.book(INK, StoreItem.STANDARD), 10);
        unit.addUser("u-mia", "mia@northwind.example");
        unit.acceptInvitation("u-mia", "mia@home.example");
        unit.assignToUsers(StoreItem.book(INK, StoreItem.STANDARD), List.of("u-mia"));
        stage.write("south.vpptoken", unit.downloadToken(school.administrator()));
        stage.meanwhile("In School Manager, Ada buys two apps and a book for the South Campus, one pupil got the book"
                + " already, and she downloads the content token.");
        aMinutePasses();
        stage.run("content", "add", UNIT, stage.file("south.vpptoken").toString());
        stage.run("content", "scope", UNIT, "--locations", "south");
        stage.run("content", "update", UNIT);
        stage.run("app", "list");
        stage.run("book", "list");
    }

    private void licensesAreGiven() throws IOException {
        var rows = new StringBuilder("serial,location,user\n");
        for (int pupil = 0; pupil < iPads.size(); pupil++) {
            rows.append(iPads.get(pupil)).append(",south,s-").append(pupil + 1).append('\n');
        }
        file("class.csv", rows.toString());
        stage.run("device", "locate", "--csv", stage.file("class.csv").toString());
        stage.run("app", "profile", "define", "Math", "--item", FRACTIONS, "--at", "south");
        var hint = PLAN.matcher(stage.runAndRead("app", "plan"));
        if (hint.find()) {
            stage.run("app", "apply", hint.group(1), "--fingerprint", hint.group(2));
        }
        aMinutePasses();
        stage.run("app", "settle");
        stage.run("app", "plan");
        stage.run("app", "show", FRACTIONS);
        stage.run(ExitCode.DONE_IN_PART, "app", "assign", FRACTIONS, elsewhere);
    }

    private void teacherStartsAnApp() throws IOException {
        stage.chapter("11. A teacher picks a study app and starts it in a class");
        String teacher = "teacher:u-5@south=Tom Reyes";
        file("people.csv", "person,locations\nu-5,south\ns-1,south\ns-2,south\ns-3,south\n");
        file("classes.csv", "class,label,location,teachers,member\n7b,Class 7b,south,u-5,s-1 s-2 s-3\n");
        stage.run("people", "import", stage.file("people.csv").toString());
        stage.run("people", "classes", stage.file("classes.csv").toString());
        stage.run("content", "teachers", UNIT, "on");
        stage.run("study", "pick", QUIZ, "--as", teacher);
        stage.run("study", "start", QUIZ, "7b", "--as", teacher);
        aMinutePasses();
        stage.run("app", "settle");
        stage.run("app", "installable");
    }

    private void somebodyElseTakesTheUnit() {
        stage.chapter("12. Another product takes the unit, and it is taken back");
        unit.claim("47469a4d", INTRUDER, "trial");
        stage.meanwhile("Somebody tries " + INTRUDER + " and gives it the same content token.");
        stage.run(ExitCode.DONE_IN_PART, "app", "assign", QUIZ, iPads.get(4));
        stage.run(ExitCode.NOT_GOOD, "health");
        stage.run(ExitCode.REFUSED, "content", "take-over", UNIT, "--confirm", "Fabricam");
        stage.run("content", "take-over", UNIT, "--confirm", INTRUDER);
        aMinutePasses();
        stage.run("app", "settle");
    }

    private void everythingComesBack() {
        stage.meanwhile("What had been stopped went on. The school year ends: all comes back that can.");
        stage.run("app", "revoke-all", "--confirm", "9");
        aMinutePasses();
        stage.run("app", "settle");
        stage.run("app", "list");
        stage.run("book", "holders", INK);
    }

    private void aMinutePasses() {
        apple.clock().advance(Duration.ofMinutes(1));
    }

    private void file(String name, String content) throws IOException {
        stage.write(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
