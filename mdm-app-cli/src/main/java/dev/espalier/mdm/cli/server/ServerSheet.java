package dev.espalier.mdm.cli.server;

import dev.espalier.mdm.api.device.FleetView;
import dev.espalier.mdm.api.server.ServerView;
import dev.espalier.mdm.cli.credential.IntegrationCells;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.credential.Standing;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.server.ServerIntegration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A server and its fleet, as they are on file. */
record ServerSheet(ServerView view, FleetView fleet, Instant now) {

    static ServerSheet of(Workplace place, ServerView view) {
        var fleet = place.session().devices().fleet(view.integration().id()).orElseThrow();
        return new ServerSheet(view, fleet, place.now());
    }

    ServerIntegration server() {
        return view.integration();
    }

    Standing standing() {
        return view.standing();
    }

    /** "ready 1,990, failed 10". */
    String statuses() {
        return fleet.counts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(DeviceStatus::ordinal)))
                .map(count ->
                        String.format(Locale.ROOT, "%s %,d", count.getKey().word(), count.getValue()))
                .collect(Collectors.joining(", "));
    }

    Optional<String> waiting() {
        return fleet.sync().holdAt(now).map(IntegrationCells::words);
    }
}
