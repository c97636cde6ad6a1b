package dev.espalier.mdm.simulator.enrollment;

import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.http.Reply;
import dev.espalier.mdm.simulator.portal.World;

/** Releases devices from the organization: {@code POST /devices/disown}. */
final class Disown implements Endpoint {

    private final World world;

    Disown(World world) {
        this.world = world;
    }

    @Override
    public Reply answer(Call call) {
        var serials = Json.requiredSerials(call.body());
        var forbidden = world.behavior().get(Choice.FORBIDDEN_RELEASE);
        if (!call.server().mayRelease() && forbidden.equals("ACCESS_DENIED")) {
            throw new Refused(403, forbidden);
        }
        var answer = Json.object();
        var outcomes = answer.putObject("devices");
        serials.forEach(serial -> outcomes.put(serial, disown(call, serial, forbidden)));
        return Reply.json(Json.bytes(answer));
    }

    private static String disown(Call call, String serial, String forbidden) {
        var device = call.accessible(serial);
        if (device.isEmpty()) {
            return "NOT_ACCESSIBLE";
        }
        if (!call.server().mayRelease()) {
            return forbidden;
        }
        call.server().organization().desk().release(device.get());
        return "SUCCESS";
    }
}
