package dev.espalier.mdm.domain.server;

import dev.espalier.mdm.domain.credential.CredentialFacts;
import dev.espalier.mdm.domain.credential.Integration;
import dev.espalier.mdm.domain.credential.Rejection;
import dev.espalier.mdm.domain.credential.Standing;
import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.Version;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A server of Apple School Manager or Apple Business Manager that this product is connected to. */
@Value.Immutable
@MdmValue
public abstract class ServerIntegration implements Integration {
    ServerIntegration() {}

    @Override
    public abstract IntegrationId id();

    @Override
    public abstract Version version();

    @Override
    public abstract IntegrationLabel label();

    /**
     * Which locations it serves; all of them until someone selects some (rules S4, S10).
     *
     * @return the scope
     */
    @Override
    @Value.Default
    public LocationScope scope() {
        return LocationScope.all();
    }

    /**
     * Its key pairs (rule S1).
     *
     * @return the two slots
     */
    public abstract KeySlots keys();

    /**
     * The token in use.
     *
     * @return what is kept outside the vault
     */
    public abstract StoredToken token();

    /**
     * What Apple said last about the server (rules S6 to S8).
     *
     * @return the details with their age
     */
    public abstract ServerDetails details();

    /**
     * Who integrated it (rule S7).
     *
     * @return role and pseudonymous id
     */
    public abstract Actor integratedBy();

    /**
     * When it was integrated.
     *
     * @return the time
     */
    public abstract Instant integratedAt();

    @Override
    public abstract Optional<Rejection> rejection();

    @Override
    public abstract Optional<Integer> warnedDays();

    @Override
    public abstract Optional<Instant> deletedAt();

    @Override
    public Optional<Instant> expiresAt() {
        return token().expiresAt();
    }

    @Override
    public Standing standing(Instant now) {
        var facts = CredentialFacts.builder();
        facts.expiresAt(expiresAt())
                .storedAt(token().storedAt())
                .rejection(rejection())
                .supersededForSure(keys().staged().isPresent())
                .downloader(details().adminId());
        return Standing.of(facts.build(), now);
    }

    /**
     * Decides about a token of this integration (rules S11, T2).
     *
     * @param opened the new token, with the key that opened it
     * @param stored what will be kept about it outside the vault
     * @param account what Apple says about the server that the new token belongs to
     * @return the renewed integration, or that the token is another server's
     */
    public RenewalDecision renewWith(TokenReading.Opened opened, StoredToken stored, ServerDetails account) {
        return account.serverUuid().equals(details().serverUuid())
                ? new RenewalDecision.SameServer(carrying(opened, stored, account))
                : new RenewalDecision.OtherServer(details(), account);
    }

    /**
     * This integration with another Apple server behind it, asked for explicitly (rule S11). Cursors and profiles of the
     * old server mean nothing at the new one.
     *
     * @param opened the new server's token, with the key that opened it
     * @param stored what will be kept about it outside the vault
     * @param account what Apple says about the new server
     * @return the integration, with the same id, label and scope
     */
    public ServerIntegration replacedBy(TokenReading.Opened opened, StoredToken stored, ServerDetails account) {
        return carrying(opened, stored, account);
    }

    private ServerIntegration carrying(TokenReading.Opened opened, StoredToken stored, ServerDetails account) {
        return builder()
                .from(this)
                .keys(keys().promoted(opened.opener()))
                .token(stored)
                .details(account)
                .rejection(Optional.empty())
                .warnedDays(Optional.empty())
                .build();
    }

    /**
     * This integration with a new staged key; the current one stays in use (rule S1).
     *
     * @param key the new key
     * @return the changed integration
     */
    public ServerIntegration rekeyed(ServerKey key) {
        return builder().from(this).keys(keys().restaged(key)).build();
    }

    /**
     * This integration with another label and scope: one change (rule S10).
     *
     * @param label the new label
     * @param scope the new scope
     * @return the changed integration
     */
    public ServerIntegration saved(IntegrationLabel label, LocationScope scope) {
        return builder().from(this).label(label).scope(scope).build();
    }

    /**
     * This integration after a good answer from Apple about it. That reads work does not end a refusal of writes.
     *
     * @param account the answer
     * @return the integration with newer details; unchanged if the answer is about another server
     */
    public ServerIntegration refreshed(ServerDetails account) {
        if (!account.serverUuid().equals(details().serverUuid())) {
            return this;
        }
        return builder()
                .from(this)
                .details(account)
                .rejection(rejection().filter(standing -> !standing.kind().stopsReads()))
                .build();
    }

    /**
     * This integration after Apple refused its token (rule T3). The time of the first refusal of a kind is kept.
     *
     * @param refusal the refusal
     * @return the integration with the refusal standing
     */
    public ServerIntegration rejected(Rejection refusal) {
        return builder().from(this).rejection(standingAfter(refusal)).build();
    }

    /**
     * This integration after Apple took its token again.
     *
     * @return the integration without a refusal
     */
    public ServerIntegration accepted() {
        return builder().from(this).rejection(Optional.empty()).build();
    }

    /**
     * This integration after a warning.
     *
     * @param days how many days ahead it warned
     * @return the integration that does not repeat it
     */
    public ServerIntegration warned(int days) {
        return builder().from(this).warnedDays(days).build();
    }

    /**
     * This integration after its end (rule S12).
     *
     * @param now when it ends
     * @return the deleted integration, still readable
     */
    public ServerIntegration deleted(Instant now) {
        return builder().from(this).deletedAt(now).build();
    }

    /**
     * Starts an integration.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of an integration. */
    public static final class Builder extends ImmutableServerIntegration.Builder {
        Builder() {}
    }
}
