package dev.espalier.mdm.cli.device;

import dev.espalier.mdm.cli.server.ServerNames;
import dev.espalier.mdm.cli.shared.Ages;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.device.DeviceQuery;
import dev.espalier.mdm.domain.location.LocationId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "Lists devices, each with its status and the time of Apple's last answer (S17).",
        footer = {
            "",
            "Statuses: not-assigned, assigning, ready, picked-up, removed-at-apple, wrong-profile, throttled, failed,"
                    + " released.",
            "",
            "Examples:",
            "  mdm device list --status failed,throttled",
            "  mdm device list --location north --text ipad --sort answered",
            "  mdm device list --all -o csv > devices.csv"
        })
final class DeviceList extends Verb {
    @Option(names = "--server", paramLabel = "SERVER", split = ",", description = "At these servers.")
    private List<String> servers = List.of();

    @Option(names = "--status", paramLabel = "STATUS", split = ",", description = "With one of these statuses.")
    private List<String> statuses = List.of();

    @Option(names = "--location", paramLabel = "LOCATION", split = ",", description = "At these locations.")
    private List<String> locations = List.of();

    @Option(
            names = "--text",
            paramLabel = "TEXT",
            description = "With this in serial number, model, description or asset tag.")
    private String text = "";

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            description = "serial (usual), status, or answered: Apple's newest answers first.")
    private String order = "serial";

    @Option(names = "--limit", paramLabel = "N", description = "At most this many; 100 unless said otherwise.")
    private long limit = 100;

    @Option(names = "--all", description = "All of them, however many.")
    private boolean all;

    DeviceList() {}

    @Override
    protected ExitCode run(Workplace place) {
        long most = all ? Long.MAX_VALUE - 1 : limit;
        var seen = new AtomicLong();
        try (var devices = place.session().devices().stream(query(place))) {
            var shown = devices.limit(most + 1)
                    .filter(device -> seen.incrementAndGet() <= most)
                    .map(DeviceRow.maker(place));
            place.output().list(DeviceColumns.LISTED, shown);
        }
        if (seen.get() > most) {
            place.output().say("More than " + Ages.count(most, "device") + "; --limit N or --all shows more.");
        }
        return ExitCode.DONE;
    }

    private DeviceQuery query(Workplace place) {
        return new DeviceQuery(
                each(servers, name -> ServerNames.server(place, name)),
                each(statuses, StatusWords::parse),
                each(locations, LocationId::new),
                text,
                read(DeviceList::order, order));
    }

    private <T> Set<T> each(List<String> typed, Function<String, T> form) {
        return typed.stream().map(one -> read(form, one)).collect(Collectors.toUnmodifiableSet());
    }

    private static DeviceQuery.Order order(String typed) {
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "serial" -> DeviceQuery.Order.SERIAL;
            case "status" -> DeviceQuery.Order.STATUS;
            case "answered" -> DeviceQuery.Order.ANSWERED;
            default -> throw new IllegalArgumentException("An order is serial, status or answered.");
        };
    }
}
