package dev.espalier.mdm.domain.content;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.content.SourcedFact.Source;
import dev.espalier.mdm.domain.credential.CredentialFacts;
import dev.espalier.mdm.domain.credential.Integration;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.credential.Rejection;
import dev.espalier.mdm.domain.credential.Standing;
import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** A unit of Apps and Books that this product is connected to: one organizational unit, by one content token (rule A1). */
@Value.Immutable
@MdmValue
public abstract class ContentIntegration implements Integration {
    private static final Duration LOOK_EVERY = Duration.ofHours(1);

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
                .downloader(known(DownloaderFact.APPLE_ACCOUNT).map(SourcedFact::value));
        return Standing.of(facts.build(), now);
    }

    /**
     * What people call the unit: Apple's name of the location (rule A11).
     *
     * @return the name; Apple's id if it has none
     */
    public String name() {
        return details().locationName().orElse(details().unit().value());
    }

    /**
     * What is known about the token beyond Apple's present service (rules A8 to A10). Apple's word wins over a note.
     *
     * @param fact which fact
     * @return the fact with its source and age, or empty if it is unknown
     */
    public Optional<SourcedFact> known(DownloaderFact fact) {
        return downloader()
                .value(fact)
                .map(told -> new SourcedFact(
                        told, Source.APPLE, downloader().readAt().orElse(token().storedAt())))
                .or(() -> noted().flatMap(
                                notes -> Optional.ofNullable(notes.facts().get(fact))
                                        .map(note -> new SourcedFact(note, Source.ADMINISTRATOR, notes.notedAt()))));
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
     * This integration after an answer about its unit: the owner mark in it moves the claim (rule A3). An error, which
     * repeats nothing, does not: that it names no owner does not mean that there is none.
     *
     * @param answer what the answer repeats
     * @param now the present
     * @return the integration; unchanged if the answer says nothing new
     */
    public ContentIntegration seen(UnitEcho answer, Instant now) {
        if (answer.isSilent()) {
            return this;
        }
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
     * Whether our mark may be left on the unit without asking a person: nobody owns it, not even by the legacy service
     * alone (rules A3, A8).
     *
     * @return true if nobody has to be asked
     */
    public boolean claimableAtOnce() {
        boolean free = claim().other().isEmpty() && claim().beforeWrite().isPresent();
        return free && downloader().legacyOwner().isEmpty();
    }

    /**
     * When it is looked at again whose a lost unit is: every hour.
     *
     * @return the time, or empty unless the unit is lost
     */
    public Optional<Instant> lookDueAt() {
        return claim().match(new Claim.Cases<>(
                unclaimed -> Optional.empty(),
                ours -> Optional.empty(),
                claimed -> Optional.empty(),
                lost -> Optional.of(later(lost.since(), details().readAt()).plus(LOOK_EVERY))));
    }

    /**
     * Why Apple is not asked about the unit now, although its token would do: a lost one is looked at once an hour.
     *
     * @param now the present
     * @return the refusal, or empty
     */
    public Optional<Refusal> beforeLook(Instant now) {
        return lookDueAt()
                .filter(now::isBefore)
                .map(due -> Refusal.of(IntegrationRefusal.NOT_BEFORE)
                        .with("until", due)
                        .with("reason", "LOST"));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * Whether somebody's scheduler should update it, or look at it, by itself (rule A19).
     *
     * @param state how far it has been read
     * @param now the present
     * @return true once its time has come and nothing stands against it
     */
    public boolean due(UnitState state, Instant now) {
        boolean free = active() && standing(now).mayRead() && state.holdAt(now).isEmpty();
        return free && lookDueAt().map(look -> !now.isBefore(look)).orElseGet(() -> state.updateDue(now));
    }

    /**
     * This integration with a switch turned.
     *
     * @param which the switch
     * @param on whether it is on from now on
     * @return the changed integration
     */
    public ContentIntegration switched(UnitSwitch which, boolean on) {
        var changed = builder().from(this);
        return switch (which) {
            case TEACHERS -> changed.teachers(on).build();
            case PERSONAL_ACCOUNTS -> changed.personalAccounts(on).build();
        };
    }

    /**
     * Whether a switch is on.
     *
     * @param which the switch
     * @return true if it is on
     */
    public boolean isOn(UnitSwitch which) {
        return switch (which) {
            case TEACHERS -> teachers();
            case PERSONAL_ACCOUNTS -> personalAccounts();
        };
    }

    /**
     * This integration with other policies by which licenses come back.
     *
     * @param policies those that are on from now on
     * @return the changed integration
     */
    public ContentIntegration reclaiming(Set<ReclaimPolicy> policies) {
        return builder().from(this).reclaims(policies).build();
    }

    /**
     * This integration with an administrator's notes, in place of earlier ones (rules A8 to A10).
     *
     * @param notes the notes
     * @return the changed integration
     */
    public ContentIntegration noting(NotedFacts notes) {
        return builder().from(this).noted(notes).build();
    }

    /**
     * This integration with notifications set.
     *
     * @param settings where to, and by which bearer they are known
     * @return the changed integration
     */
    public ContentIntegration notifying(NotificationSettings settings) {
        return builder().from(this).notifications(settings).build();
    }

    /**
     * This integration with notifications set, or without any.
     *
     * @param settings where to, or empty if Apple is asked instead
     * @return the changed integration
     */
    public ContentIntegration notifying(Optional<NotificationSettings> settings) {
        return builder().from(this).notifications(settings).build();
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
