package dev.espalier.mdm.application.device;

import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.device.ProfileChoice;
import dev.espalier.mdm.domain.device.ProfileId;
import dev.espalier.mdm.domain.device.ProfileUuid;
import dev.espalier.mdm.domain.device.SyncState;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.spi.Stores;
import java.util.List;

/**
 * Writes a changed default to every device that nobody chose for, page by page; where it stopped is stored with each
 * page. Apple hears of it when profiles are assigned.
 */
final class GiveDefault {
    private final Ports ports;
    private final DefineAtApple define;

    GiveDefault(Ports ports, DefineAtApple define) {
        this.ports = ports;
        this.define = define;
    }

    void give(UpdateRun run) {
        redefine(run);
        boolean more = true;
        while (more && !run.canceled()) {
            more = ports.inTransaction(run.lease(), stores -> page(run, stores));
        }
    }

    /** Another server behind the integration does not know the default profile yet. */
    private void redefine(UpdateRun run) {
        var sync =
                ports.inTransaction(run.lease(), stores -> stores.syncStates().find(run.id()));
        if (sync.defaultProfile().isEmpty() || sync.defaultWanted().isPresent()) {
            return;
        }
        var profile = sync.defaultProfile().orElseThrow();
        define.ensure(run.place(), profile)
                .match(uuid -> begin(run, profile, uuid), refusal -> run.tally().leaves(refusal));
    }

    private ProfileUuid begin(UpdateRun run, ProfileId profile, ProfileUuid uuid) {
        return ports.inTransaction(run.lease(), stores -> {
            var sync = stores.syncStates().find(run.id());
            stores.syncStates().put(sync.defaulting(profile, uuid));
            return uuid;
        });
    }

    private boolean page(UpdateRun run, Stores stores) {
        var sync = stores.syncStates().find(run.id());
        if (!sync.defaultToBeGiven()) {
            return false;
        }
        String after = sync.defaultGivenUpTo().map(SerialNumber::value).orElse("");
        var devices = stores.devices().inOrder(run.id(), after, Page.MAX);
        stores.devices().put(wanting(sync, devices));
        boolean more = devices.size() == Page.MAX;
        stores.syncStates()
                .put(more ? sync.defaultGivenTo(devices.get(devices.size() - 1).serial()) : sync.defaultGiven());
        return more;
    }

    private static List<EnrollableDevice> wanting(SyncState sync, List<EnrollableDevice> devices) {
        return devices.stream()
                .filter(device -> device.choice().equals(ProfileChoice.serverDefault()))
                .filter(device -> !device.wanted().equals(sync.defaultWanted()))
                .map(device -> device.wanting(device.choice(), sync.defaultWanted()))
                .toList();
    }
}
