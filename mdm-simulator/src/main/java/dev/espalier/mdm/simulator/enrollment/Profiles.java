package dev.espalier.mdm.simulator.enrollment;

import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.device.DeviceState;
import dev.espalier.mdm.simulator.device.ProfileStanding;
import dev.espalier.mdm.simulator.http.Reply;
import dev.espalier.mdm.simulator.portal.World;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Defines, reads, assigns and removes enrollment profiles. */
final class Profiles {

    private static final String THROTTLED = "THROTTLED";

    private final World world;
    private final Throttle throttle;

    Profiles(World world, Throttle throttle) {
        this.world = world;
        this.throttle = throttle;
    }

    /** {@code POST /profile}: every call makes a new profile. */
    Reply define(Call call) {
        var body = call.body();
        var serials = Json.serials(body);
        ProfileRules.check(body);
        var uuid = world.ids().uuid();
        call.server().shelf().add(uuid, ProfileForm.stored(body));
        var answer = Json.object().put("profile_uuid", uuid);
        assign(call, uuid, serials, answer);
        return Reply.json(Json.bytes(answer));
    }

    /** {@code GET /profile}. */
    Reply read(Call call) {
        var uuid = call.request()
                .parameter("profile_uuid")
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new Refused(400, "PROFILE_UUID_REQUIRED"));
        var profile = call.server()
                .shelf()
                .find(uuid)
                .orElseThrow(() -> Refused.as(world.behavior().get(Choice.UNKNOWN_PROFILE_READ)));
        return Reply.json(Json.bytes(ProfileForm.shown(uuid, profile, call.version())));
    }

    /** {@code POST} or {@code PUT /profile/devices}. */
    Reply assign(Call call) {
        var body = call.body();
        var named = Json.string(body, "profile_uuid");
        var serials = Json.requiredSerials(body);
        var uuid = named.orElseThrow(() -> new Refused(400, "PROFILE_UUID_REQUIRED"));
        if (call.server().shelf().find(uuid).isEmpty()) {
            throw Refused.as(world.behavior().get(Choice.UNKNOWN_PROFILE_ASSIGN));
        }
        var answer = Json.object().put("profile_uuid", uuid);
        assign(call, uuid, serials, answer);
        return Reply.json(Json.bytes(answer));
    }

    /** {@code DELETE /profile/devices}, with a body. */
    Reply remove(Call call) {
        var answer = Json.object();
        var outcomes = answer.putObject("devices");
        Json.requiredSerials(call.body()).forEach(serial -> outcomes.put(serial, remove(call, serial)));
        return Reply.json(Json.bytes(answer));
    }

    private void assign(Call call, String uuid, List<String> serials, ObjectNode answer) {
        var outcomes = answer.putObject("devices");
        long wait = 0;
        for (var serial : serials) {
            var outcome = call.accessible(serial)
                    .map(device -> assign(call, uuid, device))
                    .orElse("NOT_ACCESSIBLE");
            outcomes.put(serial, outcome.equals(THROTTLED) && call.version() < 9 ? "FAILED" : outcome);
            wait = outcome.equals(THROTTLED) ? Math.max(wait, throttle.remaining(serial)) : wait;
        }
        if (wait > 0 && call.version() >= 10) {
            answer.put("retry_after_seconds", wait);
        }
    }

    private String assign(Call call, String uuid, DeviceState device) {
        if (!throttle.admits(device.serial())) {
            return THROTTLED;
        }
        call.server().organization().desk().change(device, before -> before.with(assigned(before.profile(), uuid)));
        return "SUCCESS";
    }

    private ProfileStanding assigned(ProfileStanding before, String uuid) {
        boolean atOnce = before.status() == ProfileStanding.Status.PUSHED
                && world.behavior().get(Choice.PUSHED_AT_ONCE);
        var assigned = ProfileStanding.assigned(uuid, world.second());
        return atOnce ? assigned.pushed(world.second()) : assigned;
    }

    private static String remove(Call call, String serial) {
        var device = call.accessible(serial);
        if (device.isEmpty()) {
            return "NOT_ACCESSIBLE";
        }
        if (device.get().profile().attached()) {
            call.server()
                    .organization()
                    .desk()
                    .change(device.get(), before -> before.with(before.profile().removed()));
        }
        return "SUCCESS";
    }
}
