package dev.espalier.mdm.apple.invite;

import dev.espalier.mdm.apple.content.ContentCall;
import dev.espalier.mdm.apple.content.ContentService;
import dev.espalier.mdm.apple.content.Endpoint;
import dev.espalier.mdm.apple.content.Reaction;
import dev.espalier.mdm.apple.content.ServiceConfig;
import dev.espalier.mdm.domain.shared.Secret;
import dev.espalier.mdm.spi.content.ContentCredential;
import dev.espalier.mdm.spi.content.UnitAnswer;
import dev.espalier.mdm.spi.invite.UserChange;
import dev.espalier.mdm.spi.invite.UserChangeAnswer;
import dev.espalier.mdm.spi.invite.UserGateway;
import dev.espalier.mdm.spi.invite.UserListAnswer;
import dev.espalier.mdm.spi.invite.UserProgress;
import java.util.Optional;

/** The service of Apps and Books, as far as it is about users. */
public final class UnitUserGateway implements UserGateway {
    private final ContentService service;
    private final ServiceConfig config;

    /** Calls go to this service; where people accept invitations is said by its description. */
    public UnitUserGateway(ContentService service, ServiceConfig config) {
        this.service = service;
        this.config = config;
    }

    @Override
    public UnitAnswer<UserListAnswer> users(ContentCredential credential, int index) {
        return page(credential, paged(index), index);
    }

    @Override
    public UnitAnswer<UserListAnswer> usersSince(ContentCredential credential, String version, int index) {
        return page(credential, paged(index).with("sinceVersionId", version), index);
    }

    private static ContentCall paged(int index) {
        return ContentCall.get(Endpoint.USERS).with("pageIndex", String.valueOf(index));
    }

    private UnitAnswer<UserListAnswer> page(ContentCredential credential, ContentCall call, int index) {
        var page = new UserPageWire(index);
        var exchange = service.call(credential, call, page::take);
        return exchange.answer(
                switch (exchange.reaction()) {
                    case OUT_OF_RANGE -> new UserListAnswer.OutOfRange();
                    case VERSION -> new UserListAnswer.VersionRefused();
                    default -> new UserListAnswer.Listed(page.toDomain(exchange.orThrow()));
                });
    }

    @Override
    public UnitAnswer<UserChangeAnswer> change(ContentCredential credential, UserChange change) {
        var wire = new UserChangeWire();
        var exchange = service.call(credential, UserChangeWire.call(change), wire::take);
        return exchange.answer(wire.toDomain(exchange));
    }

    @Override
    public UnitAnswer<Optional<UserProgress>> progress(ContentCredential credential, String event) {
        var wire = new UserProgressWire();
        var exchange = service.call(credential, ContentCall.get(Endpoint.STATUS).with("eventId", event), wire::take);
        return exchange.answer(
                exchange.reaction() == Reaction.EVENT
                        ? Optional.empty()
                        : Optional.of(wire.toDomain(exchange.orThrow())));
    }

    @Override
    public Secret link(Secret code) {
        return InvitationLink.to(config.place(Endpoint.INVITATION), code);
    }
}
