package dev.espalier.mdm.domain.credential;

import dev.espalier.mdm.domain.internal.MdmValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** How a credential stands now, since when, on what evidence, and what is likely behind it (rules T1, T3, T5). */
@Value.Immutable
@MdmValue
public abstract class Standing {
    Standing() {}

    /**
     * The standing in one word.
     *
     * @return the word
     */
    public abstract StandingWord word();

    /**
     * Since when.
     *
     * @return the time
     */
    public abstract Instant since();

    /**
     * The date in the credential.
     *
     * @return when it ends at the latest, or empty if it does not say
     */
    public abstract Optional<Instant> expiresAt();

    /**
     * Apple's refusal, if that is what the standing rests on.
     *
     * @return the evidence
     */
    public abstract Optional<Rejection> evidence();

    /**
     * What is likely behind a refusal, most likely first. A single cause is there only when it is evident.
     *
     * @return the causes; empty for a standing that explains itself
     */
    public abstract List<LikelyCause> causes();

    /**
     * Who downloaded the credential: the one to ask.
     *
     * @return the Apple Account, or empty if Apple never said
     */
    public abstract Optional<String> downloader();

    /**
     * Judges a credential.
     *
     * @param facts what is on file
     * @param now the present
     * @return how it stands
     */
    public static Standing of(CredentialFacts facts, Instant now) {
        return facts.rejection()
                .map(rejection -> rejected(facts, rejection, now))
                .orElseGet(() -> dated(facts, now));
    }

    private static Standing rejected(CredentialFacts facts, Rejection rejection, Instant now) {
        boolean dead = rejection.kind() == RejectionKind.REFUSED;
        return about(facts)
                .word(StandingWord.of(rejection.kind()))
                .since(rejection.since())
                .evidence(rejection)
                .causes(dead ? causes(facts, now) : List.of())
                .build();
    }

    private static List<LikelyCause> causes(CredentialFacts facts, Instant now) {
        if (facts.expiresAt().filter(end -> !now.isBefore(end)).isPresent()) {
            return List.of(LikelyCause.EXPIRED);
        }
        if (facts.supersededForSure()) {
            return List.of(LikelyCause.SUPERSEDED);
        }
        var likely = new ArrayList<LikelyCause>();
        if (facts.expiresAt().isEmpty()) {
            likely.add(LikelyCause.EXPIRED);
        }
        likely.add(LikelyCause.SUPERSEDED);
        likely.add(LikelyCause.DOWNLOADER_CHANGED);
        return likely;
    }

    private static Standing dated(CredentialFacts facts, Instant now) {
        if (facts.expiresAt().isEmpty()) {
            return about(facts).word(StandingWord.VALID).since(facts.storedAt()).build();
        }
        Instant end = facts.expiresAt().orElseThrow();
        if (!now.isBefore(end)) {
            return about(facts).word(StandingWord.EXPIRED).since(end).build();
        }
        Instant warning = end.minus(ExpiryWarnings.first());
        boolean expiring = !now.isBefore(warning);
        return about(facts)
                .word(expiring ? StandingWord.EXPIRING : StandingWord.VALID)
                .since(expiring && warning.isAfter(facts.storedAt()) ? warning : facts.storedAt())
                .build();
    }

    private static Builder about(CredentialFacts facts) {
        var builder = new Builder();
        builder.expiresAt(facts.expiresAt()).downloader(facts.downloader());
        return builder;
    }

    /**
     * Whether calls that read are made (rule T5).
     *
     * @return false for a credential that is dead, expired or suspended
     */
    public boolean mayRead() {
        return word().mayRead();
    }

    /**
     * Whether calls that write are made (rules T3, T5).
     *
     * @return false also for a credential that may only read
     */
    public boolean mayWrite() {
        return word().mayRead() && word() != StandingWord.READ_ONLY;
    }

    /**
     * How long it still lasts by its date.
     *
     * @param now the present
     * @return whole days, rounded up, negative once it is over; empty without a date
     */
    public Optional<Long> daysLeft(Instant now) {
        return expiresAt().map(end -> -Math.floorDiv(Duration.between(end, now).toSeconds(), 86_400L));
    }

    /** Collects the parts of a standing. */
    static final class Builder extends ImmutableStanding.Builder {
        Builder() {}
    }
}
