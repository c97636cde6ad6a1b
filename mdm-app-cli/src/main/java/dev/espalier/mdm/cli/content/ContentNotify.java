package dev.espalier.mdm.cli.content;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "notify",
        description = "Lets Apple send notifications to a product that takes them in, or not. Apple tries the address.",
        footer = {
            "",
            "Examples:",
            "  mdm content notify \"Library\" https://mdm.northwind.example/apple",
            "  mdm content notify \"Library\" off"
        })
final class ContentNotify extends NamedUnit {
    private static final String OFF = "off";

    @Parameters(paramLabel = "URL|off", index = "1", description = "Where the product's intake is mounted, or off.")
    private String address = OFF;

    ContentNotify() {}

    @Override
    protected ExitCode run(Workplace place) {
        var base = Optional.of(address).filter(text -> !text.equals(OFF)).map(text -> read(URI::create, text));
        var id = unit(place);
        done(base.map(there -> units(place).notify(id, there))
                .orElseGet(() -> units(place).stopNotifying(id)));
        return shown(place, id);
    }
}
