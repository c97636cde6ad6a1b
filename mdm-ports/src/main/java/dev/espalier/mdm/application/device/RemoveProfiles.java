package dev.espalier.mdm.application.device;

import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Setbacks;
import dev.espalier.mdm.domain.device.DeviceEvent;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.device.ProfileStatus;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.List;

/** Takes profiles away at Apple; what came of it is read back, not believed. */
final class RemoveProfiles {
    private final Ports ports;
    private final Setbacks setbacks;

    RemoveProfiles(Ports ports, Setbacks setbacks) {
        this.ports = ports;
        this.setbacks = setbacks;
    }

    void remove(UpdateRun run, List<EnrollableDevice> devices) {
        List<SerialNumber> having = devices.stream()
                .filter(device -> !device.profile().status().equals(ProfileStatus.EMPTY))
                .map(EnrollableDevice::serial)
                .toList();
        if (having.isEmpty()) {
            return;
        }
        setbacks.minding(run.place(), () -> ports.apple().devices().remove(run.credential(), having));
        ports.inTransaction(run.lease(), stores -> {
            stores.journal()
                    .append(run.session()
                            .event(DeviceEvent.REMOVED, run.subject(), ports.now())
                            .with("devices", having.size()));
            return having;
        });
    }
}
