package dev.espalier.mdm.application.content;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Setbacks;
import dev.espalier.mdm.application.UnitFrame;
import dev.espalier.mdm.application.UnitPlace;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.content.ContentEvent;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.ContentRefusal;
import dev.espalier.mdm.domain.content.NotificationAddress;
import dev.espalier.mdm.domain.content.NotificationPath;
import dev.espalier.mdm.domain.content.NotificationSettings;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.spi.Stores;
import dev.espalier.mdm.spi.content.ClaimAnswer;
import dev.espalier.mdm.spi.content.UnitClaim;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Says where Apple sends notifications about a unit. Apple tries the address before it answers, so the bearer is on file
 * before Apple hears of it, and the one before is taken as well until the answer is there.
 */
final class NotifyUs {
    private static final String PURPOSE = "notification-bearer";
    private static final int BEARER = 32;

    private final Ports ports;
    private final UnitFrame frame;
    private final Setbacks setbacks;

    NotifyUs(Ports ports, UnitFrame frame, Setbacks setbacks) {
        this.ports = ports;
        this.frame = frame;
        this.setbacks = setbacks;
    }

    Outcome<ContentIntegration> at(Session session, IntegrationId id, URI base) {
        return writing(session, id, place -> at(place, base));
    }

    Outcome<ContentIntegration> nowhere(Session session, IntegrationId id) {
        return writing(session, id, place -> {
            claim(place, UnitClaim.of(place.unit().mark()));
            return Outcome.done(announced(place, Optional.empty()));
        });
    }

    private Outcome<ContentIntegration> writing(Session session, IntegrationId id, Work work) {
        return frame.writing(
                new Doorkeeper.Visit(session, id, Action.CONFIGURE_UNIT),
                place -> Outcome.done(frame.look(place))
                        .unless(unit -> unit.claim().beforeWrite())
                        .then(unit -> work.on(new UnitPlace(session, place.lease(), unit))));
    }

    private Outcome<ContentIntegration> at(UnitPlace place, URI base) {
        var before = place.unit().notifications();
        String path = before.map(NotificationSettings::path).orElseGet(() -> newPath(place));
        String url = NotificationAddress.of(base, path);
        var refusal = NotificationAddress.refusal(url);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.orElseThrow());
        }
        var settings = store(place, bearer(place, before).url(url).path(path).build());
        return claim(place, new UnitClaim(place.unit().mark(), url, settings.secret()))
                .match(written -> Outcome.done(announced(place, Optional.of(settings.confirmed()))), unreachable -> {
                    settled(place, before, stores -> {});
                    return Outcome.refused(Refusal.of(ContentRefusal.NOTIFICATIONS_UNREACHABLE)
                            .with("number", (long) unreachable.number()));
                });
    }

    private String newPath(UnitPlace place) {
        byte[] chance = ports.ids().secret(NotificationPath.CHANCE);
        return NotificationPath.of(place.session().account(), place.id(), chance)
                .text();
    }

    /** While nobody knows which of two bearers Apple uses, no third one is made: the present one is sent again. */
    private NotificationSettings.Builder bearer(UnitPlace place, Optional<NotificationSettings> before) {
        var settings = NotificationSettings.builder();
        var undecided = before.filter(stored -> stored.previous().isPresent());
        if (undecided.isPresent()) {
            return settings.from(undecided.orElseThrow());
        }
        byte[] chance = ports.ids().secret(BEARER);
        byte[] bearer = HexFormat.of().formatHex(chance).getBytes(StandardCharsets.US_ASCII);
        try {
            return settings.secret(ports.vault().put(place.session().account(), PURPOSE, bearer))
                    .previous(before.map(NotificationSettings::secret))
                    .hash(NotificationSettings.hashOf(bearer));
        } finally {
            Arrays.fill(chance, (byte) 0);
            Arrays.fill(bearer, (byte) 0);
        }
    }

    private NotificationSettings store(UnitPlace place, NotificationSettings settings) {
        ports.inTransaction(place.lease(), stores -> {
            var unit = stores.units().find(place.id()).orElseThrow();
            return stores.units().update(unit.notifying(settings));
        });
        return settings;
    }

    private ClaimAnswer claim(UnitPlace place, UnitClaim claim) {
        return setbacks.minding(place, () -> ports.apple().content().claim(place.credential(), claim));
    }

    private ContentIntegration announced(UnitPlace place, Optional<NotificationSettings> settings) {
        return settled(
                place,
                settings,
                stores -> stores.journal()
                        .append(place.event(ContentEvent.NOTIFICATIONS_SET, ports.now())
                                .with("on", settings.isPresent())));
    }

    /** What holds from now on; bearers that are not in use any more are destroyed. */
    private ContentIntegration settled(
            UnitPlace place, Optional<NotificationSettings> settings, Consumer<Stores> journaling) {
        var kept = settings.stream().flatMap(NotifyUs::bearers).toList();
        var ended = new ArrayList<SecretRef>();
        var after = ports.inTransaction(place.lease(), stores -> {
            var stored = stores.units().find(place.id()).orElseThrow();
            stored.notifications().stream()
                    .flatMap(NotifyUs::bearers)
                    .filter(bearer -> !kept.contains(bearer))
                    .forEach(ended::add);
            var settled = stores.units().update(stored.notifying(settings));
            journaling.accept(stores);
            return settled;
        });
        ended.forEach(bearer -> ports.vault().destroy(place.session().account(), bearer));
        return after;
    }

    private static Stream<SecretRef> bearers(NotificationSettings settings) {
        return Stream.concat(Stream.of(settings.secret()), settings.previous().stream());
    }

    /** What is done to a unit that is ours. */
    private interface Work {
        Outcome<ContentIntegration> on(UnitPlace place);
    }
}
