package dev.espalier.mdm.cli;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.AppleSimulatorBuilder;
import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.OrganizationKind;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "simulate",
        description =
                "Runs a simulated Apple on this machine until Ctrl-C: the portal, the enrollment service, and Apps and"
                        + " Books with its store. What people do in the portal is done through its control interface; see"
                        + " docs/simulator.md.",
        footer = {
            "",
            "Examples:",
            "  mdm simulate --seed school:2000",
            "  mdm simulate --port 9000 --control-port 9001 --seed school:500 --seed business:300"
        })
final class Simulate extends Verb {
    private static final Pattern SEED = Pattern.compile("(school|business):([0-9]{1,7})");

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Apple's side; 8090 unless said otherwise, 0: any free.")
    private int port = 8090;

    @Option(names = "--control-port", paramLabel = "PORT", description = "The control interface; 8091, 0: any free.")
    private int controlPort = 8091;

    @Option(
            names = "--seed",
            paramLabel = "KIND:SIZE",
            description = "An organization with that many devices, not yet assigned: school:2000 or business:300.")
    private List<String> seeds = List.of();

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "The address that clients use, and sign, if it is not this machine's own: a proxy's.")
    private String publicUrl = "";

    Simulate() {}

    @Override
    protected ExitCode run(Workplace place) {
        var wanted = seeds.stream().map(text -> read(Seed::of, text)).toList();
        try (var apple = options().start()) {
            wanted.forEach(seed -> seed.sow(place, apple));
            tell(place, apple);
            place.surroundings().interruption().await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.INTERRUPTED;
    }

    private AppleSimulatorBuilder options() {
        return AppleSimulator.builder().port(port).controlPort(controlPort).publicUrl(read(URI::create, publicUrl));
    }

    private static void tell(Workplace place, AppleSimulator apple) {
        var output = place.output();
        output.say("Apple    " + apple.url());
        apple.controlUrl().ifPresent(url -> output.say("Control  " + url));
        output.say("Next, elsewhere: export MDM_APPLE=" + apple.url() + " and mdm init northwind. Ctrl-C ends it.");
        place.surroundings().terminal().out().flush();
    }

    private record Seed(OrganizationKind kind, int size) {
        static Seed of(String text) {
            var parts = SEED.matcher(text);
            if (!parts.matches()) {
                throw new IllegalArgumentException("An organization is written school:2000 or business:300.");
            }
            var kind = parts.group(1).equals("school") ? OrganizationKind.SCHOOL : OrganizationKind.BUSINESS;
            return new Seed(kind, Integer.parseInt(parts.group(2)));
        }

        void sow(Workplace place, AppleSimulator apple) {
            boolean school = kind == OrganizationKind.SCHOOL;
            String name = school ? "Northwind Schools" : "Northwind Works";
            var organization = apple.portal().create(name, kind);
            organization.seed(school ? DeviceFleet.ofSchool(size) : DeviceFleet.ofBusiness(size));
            place.output().say(name + " (" + organization.id() + ") has " + size + " devices.");
        }
    }
}
