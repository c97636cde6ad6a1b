package dev.espalier.mdm.apple.license;

import dev.espalier.mdm.apple.content.ContentCall;
import dev.espalier.mdm.apple.content.ContentService;
import dev.espalier.mdm.apple.content.Endpoint;
import dev.espalier.mdm.apple.content.Reaction;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.EventProgress;
import dev.espalier.mdm.spi.content.ContentCredential;
import dev.espalier.mdm.spi.content.UnitAnswer;
import dev.espalier.mdm.spi.license.AssetPage;
import dev.espalier.mdm.spi.license.AssignmentAnswer;
import dev.espalier.mdm.spi.license.ChangeAnswer;
import dev.espalier.mdm.spi.license.LicenseChange;
import dev.espalier.mdm.spi.license.LicenseGateway;
import dev.espalier.mdm.spi.license.PageCut;
import java.util.List;
import java.util.Optional;

/** Licenses of a unit, as the service tells and changes them. */
public final class UnitLicenseGateway implements LicenseGateway {
    private final ContentService service;

    public UnitLicenseGateway(ContentService service) {
        this.service = service;
    }

    @Override
    public UnitAnswer<Optional<AssetPage>> assets(ContentCredential credential, int index) {
        var page = new AssetPageWire(index);
        var exchange = service.call(credential, paged(Endpoint.ASSETS, index), page::take);
        return exchange.answer(
                exchange.reaction() == Reaction.OUT_OF_RANGE
                        ? Optional.empty()
                        : Optional.of(page.toDomain(exchange.orThrow())));
    }

    @Override
    public UnitAnswer<AssetPage> asset(ContentCredential credential, AssetKey key) {
        var page = new AssetPageWire(0);
        var exchange = service.call(credential, about(ContentCall.get(Endpoint.ASSETS), key), page::take);
        return exchange.answer(
                exchange.reaction() == Reaction.OUT_OF_RANGE
                        ? new AssetPage(List.of(), new PageCut(0, false, 1, ""), 0)
                        : page.only(key, exchange.orThrow()));
    }

    @Override
    public UnitAnswer<AssignmentAnswer> assignments(ContentCredential credential, int index) {
        return page(credential, paged(Endpoint.ASSIGNMENTS, index), new AssignmentPageWire(index));
    }

    @Override
    public UnitAnswer<AssignmentAnswer> assignmentsSince(ContentCredential credential, String version, int index) {
        var call = paged(Endpoint.ASSIGNMENTS, index).with("sinceVersionId", version);
        return page(credential, call, new AssignmentPageWire(index));
    }

    @Override
    public UnitAnswer<AssignmentAnswer> holders(ContentCredential credential, AssetKey key, int index) {
        var call = about(paged(Endpoint.ASSIGNMENTS, index), key);
        return page(credential, call, AssignmentPageWire.of(key, index));
    }

    private UnitAnswer<AssignmentAnswer> page(ContentCredential credential, ContentCall call, AssignmentPageWire page) {
        var exchange = service.call(credential, call, page::take);
        return exchange.answer(
                switch (exchange.reaction()) {
                    case OUT_OF_RANGE -> new AssignmentAnswer.OutOfRange();
                    case VERSION -> new AssignmentAnswer.VersionRefused();
                    default -> new AssignmentAnswer.Listed(page.toDomain(exchange.orThrow()));
                });
    }

    private static ContentCall paged(Endpoint endpoint, int index) {
        return ContentCall.get(endpoint).with("pageIndex", String.valueOf(index));
    }

    private static ContentCall about(ContentCall call, AssetKey key) {
        return call.with("adamId", key.item().value())
                .with("pricingParam", key.pricing().word());
    }

    @Override
    public UnitAnswer<ChangeAnswer> change(ContentCredential credential, LicenseChange change) {
        var wire = new ChangeWire();
        var exchange = service.call(credential, ChangeWire.call(change), wire::take);
        return exchange.answer(wire.toDomain(exchange));
    }

    @Override
    public UnitAnswer<Optional<EventProgress>> progress(ContentCredential credential, String event) {
        var wire = new ProgressWire();
        var exchange = service.call(credential, ContentCall.get(Endpoint.STATUS).with("eventId", event), wire::take);
        return exchange.answer(
                exchange.reaction() == Reaction.EVENT
                        ? Optional.empty()
                        : Optional.of(wire.toDomain(exchange.orThrow())));
    }
}
