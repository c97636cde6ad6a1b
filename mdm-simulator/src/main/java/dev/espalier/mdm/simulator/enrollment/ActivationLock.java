package dev.espalier.mdm.simulator.enrollment;

import dev.espalier.mdm.simulator.DeviceKind;
import dev.espalier.mdm.simulator.OrganizationKind;
import dev.espalier.mdm.simulator.device.DeviceState;
import dev.espalier.mdm.simulator.device.Marks;
import dev.espalier.mdm.simulator.http.Reply;
import java.util.Locale;

/** Locks one device: {@code POST /device/activationlock}. The first lock wins. */
final class ActivationLock implements Endpoint {

    @Override
    public Reply answer(Call call) {
        var body = call.body();
        var serial = Json.string(body, "device").orElseThrow(Refused::malformed);
        Json.string(body, "escrow_key");
        Json.string(body, "lost_message");
        var status = call.accessible(serial).map(device -> lock(call, device)).orElse("NOT_ACCESSIBLE");
        return Reply.json(Json.bytes(Json.object()
                .put("serial_number", serial.trim().toUpperCase(Locale.ROOT))
                .put("response_status", status)));
    }

    private static String lock(Call call, DeviceState device) {
        var organization = call.server().organization();
        if (organization.letterhead().kind() == OrganizationKind.LEGACY_SCHOOL) {
            return "ORG_NOT_SUPPORTED";
        }
        if (device.unit().kind() == DeviceKind.MAC) {
            return "DEVICE_NOT_SUPPORTED";
        }
        if (device.marks().locked()) {
            return "DEVICE_ALREADY_LOCKED";
        }
        organization.desk().mark(device, Marks::lock);
        return "SUCCESS";
    }
}
