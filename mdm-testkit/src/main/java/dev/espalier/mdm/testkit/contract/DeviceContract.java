package dev.espalier.mdm.testkit.contract;

import static dev.espalier.mdm.testkit.server.Servers.aServerIntegration;

import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the contracts of the store of devices have in common. */
public interface DeviceContract extends StorageContract {

    /** A server that an account has integrated. */
    default IntegrationId aServerIn(AccountId account) {
        var server = aServerIntegration().build();
        in(account).servers().add(server);
        return server.id();
    }

    /** Puts devices, all at once. */
    default void put(AccountId account, EnrollableDevice... devices) {
        in(account).devices().put(Arrays.asList(devices));
    }

    /** The serial numbers of devices, in their order. */
    static List<String> serials(List<EnrollableDevice> devices) {
        return devices.stream().map(device -> device.serial().value()).toList();
    }

    /** Serial numbers. */
    static List<SerialNumber> serials(String... serials) {
        return Stream.of(serials).map(SerialNumber::new).toList();
    }
}
