package dev.espalier.mdm.apple.content;

import dev.espalier.mdm.domain.content.DownloaderFacts;
import dev.espalier.mdm.domain.content.ServiceLimits;
import dev.espalier.mdm.domain.content.UnitDetails;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.spi.SecretVault;
import dev.espalier.mdm.spi.content.ClaimAnswer;
import dev.espalier.mdm.spi.content.ContentCredential;
import dev.espalier.mdm.spi.content.ContentGateway;
import dev.espalier.mdm.spi.content.UnitClaim;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import tools.jackson.core.JsonGenerator;

/** The unit behind a content token, as the service tells it. */
public final class UnitContentGateway implements ContentGateway {
    private final ContentService service;
    private final ServiceConfig config;
    private final LegacyAccount legacy;
    private final SecretVault vault;
    private final InstantSource clock;

    public UnitContentGateway(
            ContentService service, ServiceConfig config, URI legacy, SecretVault vault, InstantSource clock) {
        this.service = service;
        this.config = config;
        this.legacy = new LegacyAccount(legacy, service, new Bearers(vault));
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public UnitDetails unit(ContentCredential credential) {
        var wire = new ClientConfigWire();
        var exchange = service.call(credential, ContentCall.get(Endpoint.CLIENT_CONFIG), wire::take);
        return details(exchange.orThrow(), wire);
    }

    private UnitDetails details(ContentExchange exchange, ClientConfigWire wire) {
        return wire.toDomain(exchange.echo(), clock.instant()).orElseThrow(() -> exchange.unusable("it names no unit"));
    }

    @Override
    public ClaimAnswer claim(ContentCredential credential, UnitClaim claim) {
        var call = ContentCall.write(Endpoint.CLIENT_CONFIG, body -> write(body, credential.account(), claim));
        var wire = new ClientConfigWire();
        var exchange = service.call(credential, call, wire::take);
        return exchange.reaction() == Reaction.ADDRESS
                ? new ClaimAnswer.Unreachable(exchange.failure().number())
                : new ClaimAnswer.Written(details(exchange.orThrow(), wire));
    }

    private void write(JsonGenerator body, AccountId account, UnitClaim claim) {
        ClientConfigWire.writeMark(body, claim.mark());
        var bearer = claim.secret().map(secret -> vault.use(account, secret, UnitContentGateway::text));
        if (claim.url().isPresent() && bearer.isPresent()) {
            ClientConfigWire.writeNotifications(body, claim.url().orElseThrow(), bearer.orElseThrow());
        } else {
            ClientConfigWire.writeNoNotifications(body);
        }
    }

    private static String text(byte[] secret) {
        return new String(secret, StandardCharsets.UTF_8);
    }

    @Override
    public DownloaderFacts downloader(ContentCredential credential) {
        return legacy.facts(credential, clock.instant());
    }

    @Override
    public ServiceLimits limits() {
        return config.limits();
    }

    @Override
    public void forget(SecretRef token) {
        service.forget(token);
    }
}
