package dev.espalier.mdm.simulator.control;

import dev.espalier.mdm.simulator.SimulatedServer;
import dev.espalier.mdm.simulator.TokenCredentials;
import dev.espalier.mdm.simulator.TokenShape;
import dev.espalier.mdm.simulator.http.Reply;
import java.time.Instant;
import java.util.function.Consumer;

/** Servers, their certificates and tokens, and what Apple does to their sessions and cursors. */
final class ServerSteps {

    private static final String ALL = "/organizations/{organization}/servers";
    private static final String ONE = ALL + "/{server}";

    private final Names names;

    ServerSteps(Names names) {
        this.names = names;
    }

    void addTo(ControlTable table) {
        table.add("POST " + ALL, "create a server: name", this::create)
                .add("GET " + ONE, "one of them, by name or uuid", call -> Views.of(Views.server(names.server(call))))
                .add("DELETE " + ONE, "delete it", this::delete)
                .add("PUT " + ONE + "/name", "rename it: name", this::rename)
                .add("PUT " + ONE + "/release", "permit releasing devices: allowed", this::allowRelease)
                .add("PUT " + ONE + "/certificate", "upload a certificate, PEM or DER, as the body", this::upload)
                .add("POST " + ONE + "/token", "download a token: shape", this::download)
                .add("PUT " + ONE + "/token", "honor a token that was made elsewhere", this::register)
                .add("PUT " + ONE + "/denied", "deny access: denied", this::deny);
        each(table, "/sessions/expire", "the next call gets UNAUTHORIZED", SimulatedServer::expireSessions);
        each(table, "/sessions/forget", "the next call gets FORBIDDEN", SimulatedServer::forgetSessions);
        each(table, "/sessions/rotate", "the next answer brings a new value", SimulatedServer::rotateSessions);
        each(table, "/cursors/expire", "all cursors so far get EXPIRED_CURSOR", SimulatedServer::expireCursors);
        each(table, "/cursors/reject", "all cursors so far get INVALID_CURSOR", SimulatedServer::rejectCursors);
    }

    private void each(ControlTable table, String path, String meaning, Consumer<SimulatedServer> step) {
        table.add("POST " + ONE + path, meaning, call -> {
            step.accept(names.server(call));
            return Views.done();
        });
    }

    private Reply create(ControlCall call) {
        var server = names.organization(call).createServer(names.actor(call), call.required("name"));
        return Views.created(Views.server(server));
    }

    private Reply delete(ControlCall call) {
        names.server(call).delete(names.actor(call));
        return Views.done();
    }

    private Reply rename(ControlCall call) {
        var server = names.server(call);
        server.rename(names.actor(call), call.required("name"));
        return Views.of(Views.server(server));
    }

    private Reply allowRelease(ControlCall call) {
        names.server(call).allowRelease(names.actor(call), call.flag("allowed"));
        return Views.done();
    }

    private Reply upload(ControlCall call) {
        names.server(call).upload(names.actor(call), call.request().body());
        return Views.done();
    }

    private Reply download(ControlCall call) {
        var server = names.server(call);
        var file = server.downloadToken(names.actor(call), shape(call));
        return Reply.of(200, "application/pkcs7-mime", "").withBody(file);
    }

    private Reply register(ControlCall call) {
        var credentials = new TokenCredentials(
                call.required("consumer_key"),
                call.required("consumer_secret"),
                call.required("access_token"),
                call.required("access_secret"),
                Instant.parse(call.required("access_token_expiry")));
        var server = names.server(call);
        server.register(names.actor(call), credentials);
        return Views.of(Views.server(server));
    }

    private Reply deny(ControlCall call) {
        names.server(call).deny(call.flag("denied"));
        return Views.done();
    }

    private static TokenShape shape(ControlCall call) {
        var apple = TokenShape.asApple();
        return new TokenShape(
                TokenShape.Cipher.valueOf(
                        call.text("cipher").orElse(apple.cipher().name())),
                TokenShape.Lengths.valueOf(
                        call.text("lengths").orElse(apple.lengths().name())),
                call.number("chunk", apple.chunk()),
                TokenShape.Wrapping.valueOf(
                        call.text("wrapping").orElse(apple.wrapping().name())),
                TokenShape.Message.valueOf(
                        call.text("message").orElse(apple.message().name())));
    }
}
