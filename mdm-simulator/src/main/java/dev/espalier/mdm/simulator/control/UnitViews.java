package dev.espalier.mdm.simulator.control;

import dev.espalier.mdm.simulator.AssetSnapshot;
import dev.espalier.mdm.simulator.AssignmentSnapshot;
import dev.espalier.mdm.simulator.EventSnapshot;
import dev.espalier.mdm.simulator.SimulatedUnit;
import dev.espalier.mdm.simulator.UserSnapshot;
import tools.jackson.databind.node.ObjectNode;

/** How organizational units are shown. */
final class UnitViews {

    private UnitViews() {}

    static ObjectNode unit(SimulatedUnit unit) {
        return ControlCall.object()
                .put("uId", unit.uId())
                .put("name", unit.name())
                .put("assets", unit.assets().size())
                .put("assignments", unit.assignments().size())
                .put("users", unit.users().size());
    }

    static ObjectNode state(SimulatedUnit unit) {
        var view = ControlCall.object().put("uId", unit.uId()).put("name", unit.name());
        var assets = view.putArray("assets");
        unit.assets().forEach(asset -> assets.add(asset(asset)));
        var assignments = view.putArray("assignments");
        unit.assignments().forEach(assignment -> assignments.add(assignment(assignment)));
        var users = view.putArray("users");
        unit.users().forEach(user -> users.add(user(user)));
        var events = view.putArray("events");
        unit.events().forEach(event -> events.add(event(event)));
        return view;
    }

    static ObjectNode asset(AssetSnapshot asset) {
        return ControlCall.object()
                .put("adamId", asset.item().adamId())
                .put("pricingParam", asset.item().pricingParam())
                .put("productType", asset.item().productType())
                .put("unlimited", asset.unlimited())
                .put("total", asset.total())
                .put("assigned", asset.assigned())
                .put("available", asset.available())
                .put("retired", asset.retired());
    }

    static ObjectNode user(UserSnapshot user) {
        return ControlCall.object()
                .put("clientUserId", user.clientUserId())
                .put("email", user.email())
                .put("status", user.status().word())
                .put("inviteCode", user.inviteCode())
                .put("account", user.account())
                .put("idHash", user.idHash());
    }

    static ObjectNode event(EventSnapshot event) {
        return ControlCall.object()
                .put("eventId", event.id())
                .put("type", event.type())
                .put("status", event.status())
                .put("requested", event.requested())
                .put("completed", event.completed());
    }

    private static ObjectNode assignment(AssignmentSnapshot assignment) {
        var view =
                ControlCall.object().put("adamId", assignment.adamId()).put("pricingParam", assignment.pricingParam());
        assignment.clientUserId().ifPresent(user -> view.put("clientUserId", user));
        assignment.serialNumber().ifPresent(serial -> view.put("serialNumber", serial));
        return view;
    }
}
