package dev.espalier.mdm.simulator.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.portal.ASchool;
import org.junit.jupiter.api.Test;

class ManyDevicesTest extends ASchool {

    private static final int MILLION = 1_000_000;

    @Test
    void a_million_devices_take_no_room_and_their_last_page_is_as_near_as_the_first() {
        main.deviceCount();
        long before = used();

        var fleet = main.seed(DeviceFleet.ofSchool(MILLION));

        assertThat(used() - before).isLessThan(4 * 1024 * 1024);
        assertThat(main.deviceCount()).isEqualTo(MILLION);
        var details = signedIn().post("/devices", "{\"devices\":[\"" + fleet.serial(MILLION - 1) + "\"]}");
        assertThat(details.body()).contains("\"response_status\":\"SUCCESS\"");
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
