package dev.espalier.mdm.cli.server;

import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.server.Discovery;
import dev.espalier.mdm.domain.server.DiscoveryUrl;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "discovery",
        description =
                "Reads, sets or takes away where Apple sends devices that look for this product when people enroll by"
                        + " account.",
        footer = {
            "",
            "Examples:",
            "  mdm server discovery \"Northwind MDM\"",
            "  mdm server discovery \"Northwind MDM\" --set https://mdm.northwind.example/discovery",
            "  mdm server discovery \"Northwind MDM\" --clear"
        })
final class ServerDiscovery extends NamedServer {
    private static final List<Column<Discovery>> COLUMNS = List.of(
            new Column<>("url", set -> Cell.text(set.url())), new Column<>("set", set -> Cell.age(set.changed())));

    @Option(names = "--set", paramLabel = "URL", description = "Send devices there; https.")
    private String url = "";

    @Option(names = "--clear", description = "Send devices nowhere.")
    private boolean clear;

    ServerDiscovery() {}

    @Override
    protected ExitCode run(Workplace place) {
        if (clear && !url.isEmpty()) {
            throw wrong("Say either --set or --clear.");
        }
        var services = place.session().services();
        var server = server(place);
        if (clear) {
            tell(place, done(services.clearDiscovery(server)), "Nothing was set.", "Taken away was:");
            return ExitCode.DONE;
        }
        var now = url.isEmpty()
                ? done(services.discovery(server))
                : Optional.of(done(services.setDiscovery(server, new DiscoveryUrl(url))));
        tell(place, now, "Nothing is set; mdm server discovery SERVER --set URL.", "Apple has:");
        return ExitCode.DONE;
    }

    private static void tell(Workplace place, Optional<Discovery> discovery, String none, String some) {
        place.output().say(discovery.isEmpty() ? none : some);
        place.output().cards(COLUMNS, discovery.stream());
    }
}
