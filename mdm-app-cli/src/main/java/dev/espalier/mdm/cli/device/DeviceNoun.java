package dev.espalier.mdm.cli.device;

import dev.espalier.mdm.cli.inventory.DeviceForget;
import dev.espalier.mdm.cli.inventory.DeviceLocate;
import picocli.CommandLine.Command;

@Command(
        name = "device",
        description = "Devices at the servers within reach.",
        subcommands = {
            DeviceUpdate.class,
            DeviceList.class,
            DeviceShow.class,
            DeviceReplacement.class,
            DeviceLock.class,
            DeviceUnlock.class,
            DeviceDisown.class,
            DeviceLocate.class,
            DeviceForget.class
        })
public final class DeviceNoun {
    DeviceNoun() {}
}
