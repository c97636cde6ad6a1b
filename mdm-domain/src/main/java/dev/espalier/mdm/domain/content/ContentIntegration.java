package dev.espalier.mdm.domain.content;

import dev.espalier.mdm.domain.content.SourcedFact.Source;
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
import java.util.Set;
import java.util.function.Function;
import org.immutables.value.Value;

/** A unit of Apps and Books that this product is connected to: one organizational unit, by one content token (rule A1). */
@Value.Immutable
@MdmValue
public abstract class ContentIntegration implements Integration {
    ContentIntegration() {}

    @Override
    public abstract IntegrationId id();

    @Override
    public abstract Version version();

    @Override
    public abstract IntegrationLabel label();

    /**
     * Which locations it serves; all of them until someone selects some (rule A5).
     *
     * @return the scope
     */
    @Override
    @Value.Default
    public LocationScope scope() {
        return LocationScope.all();
    }

    /**
     * The token in use.
     *
     * @return what is kept outside the vault
     */
    public abstract StoredContentToken token();

    /**
     * What Apple said last about the unit (rules A1, A11).
     *
     * @return the details with their age
     */
    public abstract UnitDetails details();

    /**
     * What Apple's legacy service said about the person behind the token (rules A8 to A10).
     *
     * @return the facts, possibly none
     */
    public abstract DownloaderFacts downloader();

    /**
     * What an administrator noted in place of it.
     *
     * @return the notes, or empty if there are none
     */
    public abstract Optional<NotedFacts> noted();

    /**
     * The mark by which we know our own.
     *
     * @return our mark
     */
    public abstract OwnerMark mark();

    /**
     * Whose the unit is (rule A3).
     *
     * @return the claim
     */
    public abstract Claim claim();

    /**
     * Whether teachers may use study apps (rule A7).
     *
     * @return false until someone switches it on
     */
    @Value.Default
    public boolean teachers() {
        return false;
    }

    /**
     * Whether people may be invited with personal Apple Accounts (rule I4).
     *
     * @return false until someone switches it on
     */
    @Value.Default
    public boolean personalAccounts() {
        return false;
    }

    /**
     * When licenses come back by themselves.
     *
     * @return the policies that are on; none until someone switches them on
     */
    public abstract Set<ReclaimPolicy> reclaims();

    /**
     * Where Apple sends notifications.
     *
     * @return the settings, or empty if Apple is asked instead
     */
    public abstract Optional<NotificationSettings> notifications();

    /**
     * Who integrated it.
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

    /** Apple's date comes with answers to this very token, and may be earlier than the file's: it wins. */
    @Override
    public Optional<Instant> expiresAt() {
        return details().tokenExpiresAt().or(() -> Optional.of(token().expiresAt()));
    }

    @Override
    public Standing standing(Instant now) {
        var facts = CredentialFacts.builder();
        facts.expiresAt(expiresAt())
                .storedAt(token().storedAt())
                .rejection(rejection())
                .supersededForSure(false)
                .downloader(appleAccount().map(SourcedFact::value));
        return Standing.of(facts.build(), now);
    }

    /**
     * The organization's id at Apple (rule A8).
     *
     * @return the id with its source and age, or empty if it is unknown
     */
    public Optional<SourcedFact> organizationId() {
        return known(DownloaderFacts::organizationId, NotedFacts::organizationId);
    }

    /**
     * The Apple Account of the person behind the token (rule A9).
     *
     * @return the account with its source and age, or empty if it is unknown
     */
    public Optional<SourcedFact> appleAccount() {
        return known(DownloaderFacts::appleAccount, NotedFacts::appleAccount);
    }

    /**
     * That person's e-mail address (rule A10).
     *
     * @return the address with its source and age, or empty if it is unknown
     */
    public Optional<SourcedFact> email() {
        return known(DownloaderFacts::email, NotedFacts::email);
    }

    private Optional<SourcedFact> known(
            Function<DownloaderFacts, Optional<String>> apple, Function<NotedFacts, Optional<String>> note) {
        var told = apple.apply(downloader())
                .map(value -> new SourcedFact(
                        value,
                        Source.APPLE,
                        downloader().readAt().orElse(details().readAt())));
        return told.or(() -> noted().flatMap(notes ->
                note.apply(notes).map(value -> new SourcedFact(value, Source.ADMINISTRATOR, notes.notedAt()))));
    }

    /**
     * Decides about a token of this integration (rules A13, T2).
     *
     * @param fresh the new token, and what Apple says about its unit
     * @param now the present
     * @return the renewed integration, or that the token is another unit's
     */
    public UnitRenewal renewWith(ProvenToken fresh, Instant now) {
        return fresh.details().unit().equals(details().unit())
                ? new UnitRenewal.SameUnit(carrying(fresh).seen(fresh.details().echo(), now))
                : new UnitRenewal.OtherUnit(details(), fresh.details());
    }

    /**
     * This integration with another unit behind it, asked for explicitly (rule A13).
     *
     * @param fresh the new unit's token, and what Apple says about the unit
     * @param now the present
     * @return the integration, with the same id, label, scope and switches; the new unit is not ours yet
     */
    public ContentIntegration replacedBy(ProvenToken fresh, Instant now) {
        return builder()
                .from(carrying(fresh))
                .claim(Claim.first(fresh.details().echo(), mark(), now))
                .noted(Optional.empty())
                .build();
    }

    private ContentIntegration carrying(ProvenToken fresh) {
        return builder()
                .from(this)
                .token(fresh.stored())
                .details(fresh.details())
                .downloader(fresh.downloader())
                .rejection(Optional.empty())
                .warnedDays(Optional.empty())
                .build();
    }

    /**
     * This integration after an answer about its unit: the owner mark in it moves the claim (rule A3).
     *
     * @param answer what the answer repeats
     * @param now the present
     * @return the integration; unchanged if the answer says nothing new
     */
    public ContentIntegration seen(UnitEcho answer, Instant now) {
        var moved = claim().after(answer, mark(), now);
        return moved.equals(claim()) ? this : builder().from(this).claim(moved).build();
    }

    /**
     * This integration after our mark was written and read back (rule A3).
     *
     * @param account what Apple says about the unit now
     * @param now the present
     * @return the integration; ours, unless another product was faster
     */
    public ContentIntegration claimed(UnitDetails account, Instant now) {
        return builder()
                .from(this)
                .details(account)
                .claim(Claim.claimed(account.echo(), mark(), now))
                .build();
    }

    /**
     * This integration after a person let the unit go.
     *
     * @param now the present
     * @return the integration, which writes nothing any more
     */
    public ContentIntegration released(Instant now) {
        return builder().from(this).claim(new Claim.Unclaimed(now)).build();
    }

    /**
     * This integration with another label and scope: one change (rule A12).
     *
     * @param label the new label
     * @param scope the new scope
     * @return the changed integration
     */
    public ContentIntegration saved(IntegrationLabel label, LocationScope scope) {
        return builder().from(this).label(label).scope(scope).build();
    }

    /**
     * This integration after a good answer from Apple about it. That reads work does not end a refusal of writes.
     *
     * @param account the answer
     * @param now the present
     * @return the integration with newer details; unchanged if the answer is about another unit
     */
    public ContentIntegration refreshed(UnitDetails account, Instant now) {
        if (!account.unit().equals(details().unit())) {
            return this;
        }
        return builder()
                .from(this)
                .details(account)
                .rejection(rejection().filter(standing -> !standing.kind().stopsReads()))
                .build()
                .seen(account.echo(), now);
    }

    /**
     * This integration after Apple refused its token (rule T3). The time of the first refusal of a kind is kept.
     *
     * @param refusal the refusal
     * @return the integration with the refusal standing
     */
    public ContentIntegration rejected(Rejection refusal) {
        return builder().from(this).rejection(standingAfter(refusal)).build();
    }

    /**
     * This integration after Apple took its token again.
     *
     * @return the integration without a refusal
     */
    public ContentIntegration accepted() {
        return builder().from(this).rejection(Optional.empty()).build();
    }

    /**
     * This integration after a warning about the token's date.
     *
     * @param days how many days ahead it warned
     * @return the integration that does not repeat it
     */
    public ContentIntegration warned(int days) {
        return builder().from(this).warnedDays(days).build();
    }

    /**
     * This integration after its end (rule A14).
     *
     * @param now when it ends
     * @return the deleted integration, still readable
     */
    public ContentIntegration deleted(Instant now) {
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
    public static final class Builder extends ImmutableContentIntegration.Builder {
        Builder() {}
    }
}
