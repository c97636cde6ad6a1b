package dev.espalier.mdm.simulator.control;

import dev.espalier.mdm.simulator.DeveloperKeys;
import dev.espalier.mdm.simulator.http.Reply;

/** Keys of developers. */
final class DeveloperSteps {

    private final DeveloperKeys keys;

    DeveloperSteps(DeveloperKeys keys) {
        this.keys = keys;
    }

    void addTo(ControlTable table) {
        table.add("POST /developer-keys", "a key for the metadata of apps and books: teamId", this::create)
                .add("DELETE /developer-keys/{keyId}", "revoke it", this::revoke);
    }

    private Reply create(ControlCall call) {
        var key = keys.create(call.required("teamId"));
        return Views.created(ControlCall.object()
                .put("keyId", key.keyId())
                .put("teamId", key.teamId())
                .put("privateKey", key.privateKey()));
    }

    private Reply revoke(ControlCall call) {
        keys.revoke(call.part("keyId"));
        return Views.done();
    }
}
