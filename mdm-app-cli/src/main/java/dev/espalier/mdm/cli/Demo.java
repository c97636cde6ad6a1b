package dev.espalier.mdm.cli;

import dev.espalier.mdm.cli.shared.Color;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.VirtualClock;
import java.io.IOException;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = "Tells a school's whole story on a simulated Apple, in a folder that is thrown away afterwards."
                + " Every command it runs is shown, and may be typed by hand.",
        footer = {"", "Examples:", "  mdm demo", "  mdm demo --devices 20000"})
final class Demo extends Verb {
    private static final Instant FIRST_DAY_OF_SCHOOL = Instant.parse("2026-09-01T08:00:00Z");

    @Option(names = "--devices", paramLabel = "N", description = "How many devices the school has; 2000.")
    private int devices = 2000;

    Demo() {}

    @Override
    protected ExitCode run(Workplace place) throws IOException {
        var clock = VirtualClock.frozenAt(FIRST_DAY_OF_SCHOOL);
        try (var apple = AppleSimulator.builder().clock(clock).start();
                var stage = DemoStage.set(place, apple)) {
            new DemoStory(stage, apple, devices).tell();
            return stage.ended();
        } finally {
            place.output().say(place.output().paint(Color.GRAY, "Everything of this demo is gone again."));
        }
    }
}
