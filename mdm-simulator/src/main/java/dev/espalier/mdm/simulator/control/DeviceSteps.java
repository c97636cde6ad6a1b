package dev.espalier.mdm.simulator.control;

import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.DeviceKind;
import dev.espalier.mdm.simulator.DeviceSelection;
import dev.espalier.mdm.simulator.SeededFleet;
import dev.espalier.mdm.simulator.http.Reply;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** Devices: how they come, what people do to them, what happens to them. */
final class DeviceSteps {

    private static final String ONE = "/organizations/{organization}";
    private static final String DEVICES = ONE + "/devices";
    private static final int SHOWN = 100;

    private final Names names;
    private final List<SeededFleet> fleets = new CopyOnWriteArrayList<>();

    DeviceSteps(Names names) {
        this.names = names;
    }

    void addTo(ControlTable table) {
        table.add("POST " + ONE + "/fleets", "add a fleet: size, mix, server", this::seed)
                .add("GET /fleets/{fleet}/serials", "its serial numbers: ?from=&to=", this::serials)
                .add("POST " + DEVICES, "add one device: serial, kind", this::add)
                .add("GET " + DEVICES + "/{serial}", "one device", this::show)
                .add("POST " + ONE + "/replacement", "swap a device: original, replacement", this::replace);
        handling(table);
    }

    private void handling(ControlTable table) {
        each(
                table,
                "assign",
                "assign or move: serials, server",
                (call, selected) -> selected.assignTo(names.server(names.organization(call), call.required("server"))));
        each(table, "unassign", "take away from the server", (call, selected) -> selected.unassign());
        each(table, "release", "release from the organization", (call, selected) -> selected.release());
        each(table, "activate", "set up: an assigned profile is pushed", (call, selected) -> selected.activate());
        each(table, "lock", "locked by the user", (call, selected) -> selected.lockByUser());
        each(table, "unlock", "not locked any more", (call, selected) -> selected.unlock());
        each(table, "tag", "write an asset tag: tag", (call, selected) -> selected.assetTag(call.required("tag")));
        each(table, "deadline", "migration deadline: at; none clears", DeviceSteps::deadline);
    }

    private void each(ControlTable table, String verb, String meaning, BiConsumer<ControlCall, DeviceSelection> step) {
        table.add("POST " + DEVICES + "/do/" + verb, meaning, call -> {
            var selected =
                    names.organization(call).devices(call.texts("serials")).by(names.actor(call));
            step.accept(call, selected);
            return Views.done();
        });
    }

    private Reply seed(ControlCall call) {
        var organization = names.organization(call);
        var order = fleet(call.text("mix").orElse("SCHOOL"), call.number("size", 1));
        var fleet = call.text("server")
                .map(server -> names.server(organization, server).seed(order))
                .orElseGet(() -> organization.seed(order));
        fleets.add(fleet);
        var shown = fleet.serials(0, Math.min(SHOWN, fleet.size()));
        return Views.created(Views.texts("serials", shown.stream())
                .put("fleet", fleets.indexOf(fleet))
                .put("size", fleet.size()));
    }

    private Reply serials(ControlCall call) {
        int number = Integer.parseInt(call.part("fleet"));
        if (number >= fleets.size()) {
            throw new NotThereException("fleet " + number);
        }
        var fleet = fleets.get(number);
        int from = call.request().parameter("from").map(Integer::parseInt).orElse(0);
        int to = call.request().parameter("to").map(Integer::parseInt).orElse(fleet.size());
        return Views.of(Views.texts("serials", fleet.serials(from, Math.min(to, fleet.size())).stream()));
    }

    private Reply add(ControlCall call) {
        names.organization(call).addDevice(call.required("serial"), DeviceKind.valueOf(call.required("kind")));
        return Views.created(ControlCall.object().put("serial", call.required("serial")));
    }

    private Reply show(ControlCall call) {
        var serial = call.part("serial");
        return names.organization(call)
                .device(serial)
                .map(device -> Views.of(Views.device(device)))
                .orElseThrow(() -> new NotThereException("device " + serial));
    }

    private Reply replace(ControlCall call) {
        names.organization(call).replace(call.required("original"), call.required("replacement"));
        return Views.done();
    }

    private static void deadline(ControlCall call, DeviceSelection selected) {
        call.text("at").map(Instant::parse).ifPresentOrElse(selected::migrateBy, selected::clearDeadline);
    }

    private static DeviceFleet fleet(String mix, int size) {
        return switch (mix) {
            case "SCHOOL" -> DeviceFleet.ofSchool(size);
            case "BUSINESS" -> DeviceFleet.ofBusiness(size);
            default -> DeviceFleet.of(DeviceKind.valueOf(mix), size);
        };
    }
}
