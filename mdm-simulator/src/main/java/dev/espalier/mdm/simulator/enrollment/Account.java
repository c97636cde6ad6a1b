package dev.espalier.mdm.simulator.enrollment;

import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.http.Reply;
import dev.espalier.mdm.simulator.portal.Letterhead;
import dev.espalier.mdm.simulator.portal.World;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who am I, and what may I call: {@code GET /account}. */
final class Account implements Endpoint {

    private static final Set<String> LISTS = Set.of("/server/devices", "/devices/sync");

    private final World world;
    private final Routes routes;

    Account(World world, Routes routes) {
        this.world = world;
        this.routes = routes;
    }

    @Override
    public Reply answer(Call call) {
        var letterhead = call.server().organization().letterhead();
        var downloader = call.session().token().downloader();
        var account = Json.object()
                .put("server_name", call.server().currentName())
                .put("server_uuid", call.server().uuid())
                .put("admin_id", downloader)
                .put("org_name", letterhead.name())
                .put("org_email", letterhead.email())
                .put("org_phone", letterhead.phone())
                .put("org_address", letterhead.address());
        if (world.behavior().get(Choice.FACILITATOR_NAMED)) {
            account.put("facilitator_id", downloader);
        }
        if (call.version() >= 3) {
            sinceVersion3(account, letterhead);
        }
        return Reply.json(Json.bytes(account));
    }

    private void sinceVersion3(ObjectNode account, Letterhead letterhead) {
        account.put("org_id", letterhead.id())
                .put("org_id_hash", letterhead.idHash())
                .put("org_type", letterhead.kind().type())
                .put("org_version", letterhead.kind().version());
        urls(account.putArray("urls"));
    }

    private void urls(ArrayNode urls) {
        urls.addObject().put("uri", "/session").putArray("http_method").add("GET");
        routes.forEach((path, methods) -> {
            var url = urls.addObject().put("uri", path);
            var list = url.putArray("http_method");
            methods.forEach(list::add);
            if (LISTS.contains(path)) {
                url.putObject("limit")
                        .put("default", world.behavior().get(Choice.PAGE_DEFAULT))
                        .put("maximum", world.behavior().get(Choice.PAGE_MAXIMUM));
            }
        });
    }
}
