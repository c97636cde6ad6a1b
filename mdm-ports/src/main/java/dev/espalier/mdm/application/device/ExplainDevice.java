package dev.espalier.mdm.application.device;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.IntegrationKind;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.AccessPolicy;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.device.ActivationLock;
import dev.espalier.mdm.domain.device.DeviceRefusal;
import dev.espalier.mdm.domain.device.DeviceStory;
import dev.espalier.mdm.domain.journal.JournalEntry;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.spi.Stores;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells everything that is known of a device, from what is stored and as far as the caller may know it (rule X2). */
final class ExplainDevice {
    private final Ports ports;

    ExplainDevice(Ports ports) {
        this.ports = ports;
    }

    Outcome<DeviceStory> explain(Session session, SerialNumber serial) {
        return ports.inTransaction(session, stores -> {
            var story = story(session, stores, serial);
            return story.devices().isEmpty()
                    ? Outcome.refused(Refusal.of(DeviceRefusal.NO_SUCH_DEVICE).with("serial", serial.value()))
                    : Outcome.done(story);
        });
    }

    private static DeviceStory story(Session session, Stores stores, SerialNumber serial) {
        Set<IntegrationId> reached = Doorkeeper.reachable(IntegrationKind.SERVERS, session, stores).stream()
                .map(ServerIntegration::id)
                .collect(Collectors.toSet());
        return new DeviceStory(
                stores.devices().everywhere(serial).stream()
                        .filter(found -> reached.contains(found.device().server()))
                        .toList(),
                stores.devices().history(serial, Page.MAX).stream()
                        .filter(past -> reached.contains(past.server()))
                        .toList(),
                locks(session, stores, serial),
                journal(session, stores, serial));
    }

    private static List<ActivationLock> locks(Session session, Stores stores, SerialNumber serial) {
        return AccessPolicy.overseesAccount(session.caller()) ? stores.locks().of(serial) : List.of();
    }

    private static List<JournalEntry> journal(Session session, Stores stores, SerialNumber serial) {
        return AccessPolicy.overseesAccount(session.caller())
                ? stores.journal().about(Subject.device(serial), Page.MAX)
                : List.of();
    }
}
