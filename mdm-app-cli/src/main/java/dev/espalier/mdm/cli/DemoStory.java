package dev.espalier.mdm.cli;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.PortalRole;
import dev.espalier.mdm.simulator.SeededFleet;
import dev.espalier.mdm.simulator.SimulatedOrganization;
import dev.espalier.mdm.simulator.SimulatedPerson;
import dev.espalier.mdm.simulator.SimulatedServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The story of Northwind Schools, from the first server to the day on which its token dies, and on. */
final class DemoStory {
    private static final String SERVER = "Northwind MDM";
    private static final int MORE_THAN_APPLE_BEARS = 6;

    private final DemoStage stage;
    private final AppleSimulator apple;
    private final SimulatedOrganization school;
    private final SimulatedPerson ada;
    private final SimulatedPerson ben;
    private final SimulatedServer main;
    private final SeededFleet fleet;

    DemoStory(DemoStage stage, AppleSimulator apple, int devices) {
        this.stage = stage;
        this.apple = apple;
        this.school = apple.portal().createSchool("Northwind Schools");
        this.ada = school.administrator();
        this.ben = school.addPerson("ben@northwind.example", PortalRole.DEVICE_ENROLLMENT_MANAGER);
        this.main = school.createServer(ada, SERVER);
        this.fleet = school.seed(DeviceFleet.ofSchool(devices));
    }

    void tell() throws IOException {
        schoolIsSetUp();
        serverIsIntegrated();
        profilesAreGiven();
        devicesLiveOn();
        locationsDecideWhoSees();
        wrongTokenIsRefused();
        tokenDies();
        somebodyElseRenews();
        devicesGetLostAndSold();
        new DemoLicenses(stage, apple, school, fleet).tell();
        journalIsClean();
    }

    private void schoolIsSetUp() {
        stage.chapter("1. A school is set up");
        stage.run("init", "northwind", "Northwind Schools");
        stage.run("location", "add", "north", "North Campus");
        stage.run("location", "add", "south", "South Campus");
    }

    private void serverIsIntegrated() throws IOException {
        stage.chapter("2. Its server in School Manager is integrated");
        String certificate = stage.file("northwind.pem").toString();
        stage.run("server", "draft", SERVER, "--out", certificate);
        main.upload(ada, Files.readAllBytes(stage.file("northwind.pem")));
        school.devices(fleet.serials(0, fleet.size())).assignTo(main);
        stage.write("northwind_smime.p7m", main.downloadToken(ada));
        stage.meanwhile("In School Manager, Ada uploads the certificate, assigns " + fleet.size()
                + " devices to the server, and downloads its token.");
        stage.run(
                "server", "complete", SERVER, stage.file("northwind_smime.p7m").toString());
    }

    private void profilesAreGiven() {
        stage.chapter("3. Every device gets a profile, and Apple is asked whether it really has it");
        stage.run("profile", "define", "Classroom", "https://mdm.northwind.example/enroll", "--skip", "AppleID,Siri");
        stage.run("profile", "define", "Staff", "https://mdm.northwind.example/staff", "--removable");
        stage.run("profile", "default", SERVER, "Classroom");
        stage.run("device", "update", SERVER);
        stage.run("profile", "assign", SERVER, "Staff", fleet.serial(0), fleet.serial(1));
        stage.run("profile", "read-back", SERVER, "Staff");
    }

    private void devicesLiveOn() {
        stage.chapter("4. Devices live on, and every one has a status");
        apple.clock().advance(Duration.ofHours(3));
        school.devices(fleet.serials(2, 5)).activate();
        school.devices(fleet.serial(5)).assignTo(school.createServer(ada, "Library"));
        stage.meanwhile(
                "Three hours later: three devices were set up by pupils, one was moved to the library's server.");
        stage.run("device", "update", "--due");
        stage.run("profile", "remove", SERVER, fleet.serial(6));
        changeTooOften(fleet.serial(7));
        stage.meanwhile("A script gave one device another profile every minute, until Apple had enough of it.");
        stage.run("device", "list", "--sort", "status", "--status", "not-assigned,picked-up,throttled,released");
        stage.run("device", "show", fleet.serial(2));
    }

    private void changeTooOften(String serial) {
        for (int minute = 0; minute < MORE_THAN_APPLE_BEARS; minute++) {
            apple.clock().advance(Duration.ofMinutes(1));
            stage.quietly("profile", "assign", SERVER, minute % 2 == 0 ? "Staff" : "Classroom", serial);
        }
    }

    private void locationsDecideWhoSees() throws IOException {
        stage.chapter("5. Locations decide who sees what");
        String rows =
                fleet.serials(0, 20).stream().map(each -> each + ",north\n").collect(Collectors.joining());
        stage.write("north.csv", ("serial,location\n" + rows).getBytes(StandardCharsets.UTF_8));
        stage.run("device", "locate", "--csv", stage.file("north.csv").toString());
        stage.run("server", "scope", SERVER, "--locations", "north");
        String id = idOfServer();
        stage.run("server", "list", "--as", "leader:u-3@north=Nora, leader of the North Campus");
        stage.run("device", "list", "--location", "north", "--limit", "5", "--as", "leader:u-3@north");
        stage.run("server", "list", "--as", "leader:u-4@south=Sam, leader of the South Campus");
        stage.run(ExitCode.REFUSED, "server", "show", id, "--as", "leader:u-4@south");
        stage.run(ExitCode.REFUSED, "server", "scope", SERVER, "--all", "--as", "leader:u-3@north");
        stage.run("server", "list", "--as", "partner:u-9=Fabrikam, the service provider");
    }

    private String idOfServer() {
        var rows = stage.quietly("server", "list", "-o", "csv").lines().toList();
        return List.of(rows.get(1).split(",")).get(1);
    }

    private void wrongTokenIsRefused() throws IOException {
        stage.chapter("6. A renewal with another server's token is refused");
        var library = school.server("Library");
        library.upload(ada, Files.readAllBytes(stage.file("northwind.pem")));
        stage.write("library_smime.p7m", library.downloadToken(ada));
        stage.meanwhile("Ada picks the wrong row in School Manager and downloads the token of \"Library\".");
        stage.run(
                ExitCode.REFUSED,
                "server",
                "renew",
                SERVER,
                stage.file("library_smime.p7m").toString());
        stage.run("device", "update", SERVER);
    }

    private void tokenDies() {
        stage.chapter("7. The token dies, and health says what is known");
        apple.clock().advance(Duration.ofHours(3));
        main.downloadToken(ada);
        stage.meanwhile("Ada downloads the token again and puts the file away. Apple ends the one in use.");
        stage.run(ExitCode.APPLE, "device", "update", SERVER);
        stage.run(ExitCode.NOT_GOOD, "health");
        stage.run("server", "show", SERVER);
    }

    private void somebodyElseRenews() throws IOException {
        stage.chapter("8. Somebody else renews it");
        stage.run("server", "renewal", SERVER, "--as", "admin:u-2=Ben Ortega");
        stage.write("renewed_smime.p7m", main.downloadToken(ben));
        stage.meanwhile("Ben, a Device Enrollment Manager, does so in School Manager.");
        stage.run(
                "server", "renew", SERVER, stage.file("renewed_smime.p7m").toString(), "--as", "admin:u-2=Ben Ortega");
        stage.run("device", "update", SERVER);
        stage.run("health");
    }

    private void devicesGetLostAndSold() {
        stage.chapter("9. A phone is lost, two devices are sold, and one came back");
        main.allowRelease(ada, true);
        String phone = serialOfPhone();
        stage.run("device", "lock", SERVER, phone, "--message", "Please return to Northwind Schools");
        stage.run("device", "unlock", phone);
        stage.run(ExitCode.REFUSED, "device", "disown", SERVER, fleet.serial(8), fleet.serial(9), "--confirm", "3");
        stage.run("device", "disown", SERVER, fleet.serial(8), fleet.serial(9), "--confirm", "2");
        apple.clock().advance(Duration.ofHours(3));
        school.devices(fleet.serial(5)).assignTo(main);
        stage.meanwhile("Ada moves the device back that went to the library's server.");
        stage.run("device", "update", SERVER);
        stage.run("explain", fleet.serial(5));
        stage.run("server", "discovery", SERVER, "--set", "https://mdm.northwind.example/discovery");
    }

    private String serialOfPhone() {
        var rows = stage.quietly("device", "list", "--text", "iphone", "--limit", "1", "-o", "csv")
                .lines()
                .toList();
        return List.of(rows.get(1).split(",")).get(0);
    }

    private void journalIsClean() {
        stage.chapter("14. All of it was written down");
        stage.run("journal", "read", "--follow-from", "60");
        stage.run("journal", "verify");
    }
}
