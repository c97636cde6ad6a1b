package dev.espalier.mdm.simulator.control;

import dev.espalier.mdm.simulator.DeviceSnapshot;
import dev.espalier.mdm.simulator.SimulatedOrganization;
import dev.espalier.mdm.simulator.SimulatedPerson;
import dev.espalier.mdm.simulator.SimulatedServer;
import dev.espalier.mdm.simulator.http.Reply;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How things are shown. */
final class Views {

    private Views() {}

    static Reply done() {
        return Reply.json(ControlCall.bytes(ControlCall.object().put("done", true)));
    }

    static Reply of(JsonNode view) {
        return Reply.json(ControlCall.bytes(view));
    }

    static Reply created(JsonNode view) {
        return Reply.json(201, ControlCall.bytes(view));
    }

    static ObjectNode organization(SimulatedOrganization organization) {
        var view = ControlCall.object().put("id", organization.id()).put("name", organization.name());
        var locations = view.putArray("locations");
        organization.locations().forEach(locations::add);
        var people = view.putArray("people");
        organization.people().forEach(person -> people.add(person(person)));
        var servers = view.putArray("servers");
        organization.servers().forEach(server -> servers.add(server(server)));
        return view;
    }

    static ObjectNode person(SimulatedPerson person) {
        var view = ControlCall.object().put("account", person.account());
        var roles = view.putArray("roles");
        person.roles().stream().sorted().forEach(role -> roles.add(role.name()));
        return view;
    }

    static ObjectNode server(SimulatedServer server) {
        var view = ControlCall.object()
                .put("uuid", server.uuid())
                .put("name", server.name())
                .put("devices", server.deviceCount())
                .put("liveToken", server.liveToken().isPresent());
        server.liveToken()
                .ifPresent(token -> view.put("tokenExpiry", token.expiry().toString()));
        var profiles = view.putArray("profiles");
        server.profiles().forEach(profiles::add);
        return view;
    }

    static ObjectNode device(DeviceSnapshot device) {
        var view = ControlCall.object()
                .put("serial", device.serial())
                .put("kind", device.kind().name())
                .put("profileStatus", device.profileStatus());
        device.server().ifPresent(server -> view.put("server", server));
        device.profile().ifPresent(profile -> view.put("profile", profile));
        device.assignedAt().ifPresent(at -> view.put("assignedAt", at.toString()));
        return view;
    }

    static ObjectNode texts(String member, Stream<String> values) {
        var view = ControlCall.object();
        var array = view.putArray(member);
        values.forEach(array::add);
        return view;
    }
}
