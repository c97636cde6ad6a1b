package dev.espalier.mdm.simulator.notification;

import dev.espalier.mdm.simulator.content.Notices;
import dev.espalier.mdm.simulator.content.Unit;
import java.net.URI;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Hands what units have to say to the courier. */
public final class Mailbag implements Notices {

    private final Courier courier;

    public Mailbag(Courier courier) {
        this.courier = courier;
    }

    @Override
    public void emit(Unit unit, String type, ObjectNode envelope) {
        var config = unit.config();
        courier.send(new Letter(
                envelope.path("notificationId").asString(),
                type,
                unit.uId(),
                new Address(URI.create(config.notificationUrl()), config.secret()),
                envelope.toString()));
    }

    @Override
    public boolean takes(URI url) {
        return courier.takes(url);
    }

    @Override
    public boolean probe(URI url, String secret, String json) {
        var envelope = JsonMapper.shared().readTree(json);
        return courier.probe(new Letter(
                envelope.path("notificationId").asString(),
                envelope.path("notificationType").asString(),
                envelope.path("uId").asString(),
                new Address(url, secret),
                json));
    }
}
