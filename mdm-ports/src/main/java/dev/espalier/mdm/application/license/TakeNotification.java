package dev.espalier.mdm.application.license;

import dev.espalier.mdm.api.license.NotificationIntake;
import dev.espalier.mdm.api.license.NotificationReceipt;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.NotificationPath;
import dev.espalier.mdm.domain.content.NotificationSettings;
import dev.espalier.mdm.domain.license.Hint;
import dev.espalier.mdm.domain.license.Notice;
import dev.espalier.mdm.domain.location.Account;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.failure.StorageException;
import dev.espalier.mdm.spi.Stores;
import dev.espalier.mdm.spi.license.NotificationStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Takes notifications in. Whoever knows the bearer is believed to be Apple, and all the same nothing that the
 * notification says is: it leaves hints, which {@link FollowHints} follows later (rule A30).
 */
public final class TakeNotification implements NotificationIntake {
    private static final String BEARER = "Bearer ";

    private final Ports ports;

    /** Leaves hints in the storage. */
    public TakeNotification(Ports ports) {
        this.ports = ports;
    }

    @Override
    public NotificationReceipt receive(String path, String authorization, byte[] body) {
        if (body.length > MOST_BYTES) {
            return answer(413);
        }
        return NotificationPath.read(path)
                .flatMap(this::unit)
                .map(addressed -> known(addressed, authorization) ? read(addressed, body) : answer(401))
                .orElseGet(() -> answer(404));
    }

    private static NotificationReceipt answer(int status) {
        return new NotificationReceipt(status, Optional.empty());
    }

    private Optional<Addressed> unit(NotificationPath path) {
        boolean open = ports.unitOfWork()
                .inInstallation(all -> all.accounts().find(path.account()))
                .filter(Account::open)
                .isPresent();
        var session = new Session(path.account(), Caller.system());
        return Optional.of(session)
                .filter(system -> open)
                .flatMap(system ->
                        ports.inTransaction(system, stores -> stores.units().find(path.unit())))
                .filter(ContentIntegration::active)
                .flatMap(unit -> unit.notifications().map(settings -> new Addressed(session, unit, settings)))
                .filter(addressed -> same(addressed.settings().path(), path.text()));
    }

    /** Apple may use the bearer before for as long as it was not seen to use the present one. */
    private boolean known(Addressed addressed, String authorization) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return false;
        }
        var settings = addressed.settings();
        byte[] bearer = authorization.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8);
        String hash = NotificationSettings.hashOf(bearer);
        return same(settings.hash(), hash)
                || settings.previous()
                        .filter(before -> same(hash(addressed, before), hash))
                        .isPresent();
    }

    /** A bearer that is gone by now was taken by nobody else. */
    private String hash(Addressed addressed, SecretRef secret) {
        try {
            return ports.vault().use(addressed.session().account(), secret, NotificationSettings::hashOf);
        } catch (StorageException e) {
            return "";
        }
    }

    /** In the same time wherever the difference is. */
    private static boolean same(String expected, String actual) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), actual.getBytes(StandardCharsets.UTF_8));
    }

    private NotificationReceipt read(Addressed addressed, byte[] body) {
        return ports.apple()
                .notifications()
                .read(body)
                .filter(addressed::isMeant)
                .map(notice -> take(addressed, notice))
                .orElseGet(() -> answer(400));
    }

    private NotificationReceipt take(Addressed addressed, Notice notice) {
        boolean news = !notice.hints().isEmpty()
                && ports.inTransaction(addressed.session(), stores -> keep(stores, addressed, notice));
        return new NotificationReceipt(200, Optional.of(addressed.work()).filter(work -> news));
    }

    private boolean keep(Stores stores, Addressed addressed, Notice notice) {
        String id = notice.id().isEmpty() ? ports.ids().next().toString() : notice.id();
        boolean first = stores.notifications().first(id, ports.now());
        if (first) {
            for (Hint hint : notice.hints()) {
                String own = ports.ids().next().toString();
                stores.notifications().hint(addressed.unit().id(), new NotificationStore.Kept(own, hint));
            }
        }
        return first;
    }

    private record Addressed(Session session, ContentIntegration unit, NotificationSettings settings) {
        boolean isMeant(Notice notice) {
            return notice.unit().isEmpty()
                    || notice.unit().equals(unit.details().unit().value());
        }

        NotificationReceipt.Work work() {
            return new NotificationReceipt.Work(session.account(), unit.id());
        }

        /** Without the settings, whose path nobody else is to see. */
        @Override
        public String toString() {
            return "Addressed[" + session.account() + ", " + unit.id() + "]";
        }
    }
}
