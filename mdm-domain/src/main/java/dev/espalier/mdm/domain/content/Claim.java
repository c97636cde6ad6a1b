package dev.espalier.mdm.domain.content;

import dev.espalier.mdm.domain.access.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whose a unit is, as far as we know (rule A3). Apple hinders nobody: two products that write to one unit move each
 * other's licenses. The only guard is the owner's mark, which Apple repeats in every answer; so every answer is looked at.
 *
 * <p>Answers only ever take the right to write away: one that was under way for long may still show our mark after
 * another product took the unit. Only a claim of our own, by a person's decision, gives the right back.
 */
public sealed interface Claim {

    /**
     * Handles every state.
     *
     * @param cases what to do in each
     * @param <T> the answer
     * @return what the matching function answered
     */
    <T> T match(Cases<T> cases);

    /**
     * What to do in each state.
     *
     * @param unclaimed if nobody owns the unit
     * @param ours if we own it
     * @param claimedByOther if another product owned it when we came
     * @param lost if another product took it from us
     * @param <T> the answer
     */
    record Cases<T>(
            Function<Unclaimed, T> unclaimed,
            Function<Ours, T> ours,
            Function<ClaimedByOther, T> claimedByOther,
            Function<Lost, T> lost) {}

    /**
     * What an answer says to this state: the unit's owner mark as it is now.
     *
     * @param answer what the answer repeats
     * @param ours our mark
     * @param now the present
     * @return the state from now on; this one if the answer says nothing new
     */
    Claim after(UnitEcho answer, OwnerMark ours, Instant now);

    /**
     * Whether Apple may be asked about the unit.
     *
     * @return why not, or empty; a lost unit is only asked whose it is
     */
    Optional<Refusal> beforeRead();

    /**
     * Whether the unit may be written to.
     *
     * @return why not, or empty; only a unit of ours is written to
     */
    Optional<Refusal> beforeWrite();

    /**
     * The other product.
     *
     * @return its mark, or empty if no other product owns the unit
     */
    default Optional<OwnerMark> other() {
        return match(new Cases<>(
                unclaimed -> Optional.empty(),
                ours -> Optional.empty(),
                claimed -> Optional.of(claimed.owner()),
                lost -> Optional.of(lost.owner())));
    }

    /**
     * Whose a unit is that was just read for the first time.
     *
     * @param answer what the answer repeats
     * @param ours our mark
     * @param now the present
     * @return nobody's, or another product's; ours only after a claim
     */
    static Claim first(UnitEcho answer, OwnerMark ours, Instant now) {
        return new Unclaimed(now).after(answer, ours, now);
    }

    /**
     * Whose a unit is, right after our mark was written and read back.
     *
     * @param answer what the answer repeats
     * @param ours our mark
     * @param now the present
     * @return ours, or another product's that was faster
     */
    static Claim claimed(UnitEcho answer, OwnerMark ours, Instant now) {
        boolean written = answer.owner().filter(ours::sameOwner).isPresent();
        return written ? new Ours(now) : first(answer, ours, now);
    }

    /**
     * Nobody owns it, or the mark that we left is gone. A person has to claim it.
     *
     * @param since since when
     */
    record Unclaimed(Instant since) implements Claim {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.unclaimed().apply(this);
        }

        @Override
        public Claim after(UnitEcho answer, OwnerMark ours, Instant now) {
            return answer.owner()
                    .filter(mark -> !ours.sameOwner(mark))
                    .<Claim>map(mark -> new ClaimedByOther(mark, now))
                    .orElse(this);
        }

        @Override
        public Optional<Refusal> beforeRead() {
            return Optional.empty();
        }

        @Override
        public Optional<Refusal> beforeWrite() {
            return Optional.of(Refusal.of(ContentRefusal.UNCLAIMED).with("since", since));
        }
    }

    /**
     * We own it.
     *
     * @param since since when
     */
    record Ours(Instant since) implements Claim {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.ours().apply(this);
        }

        @Override
        public Claim after(UnitEcho answer, OwnerMark ours, Instant now) {
            return answer.owner()
                    .map(mark -> ours.sameOwner(mark) ? this : new Lost(mark, now))
                    .orElseGet(() -> new Unclaimed(now));
        }

        @Override
        public Optional<Refusal> beforeRead() {
            return Optional.empty();
        }

        @Override
        public Optional<Refusal> beforeWrite() {
            return Optional.empty();
        }
    }

    /**
     * Another product owned it when we came. It is read and not written to, until a person takes it over.
     *
     * @param owner the other product's mark
     * @param since since when we know
     */
    record ClaimedByOther(OwnerMark owner, Instant since) implements Claim {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.claimedByOther().apply(this);
        }

        @Override
        public Claim after(UnitEcho answer, OwnerMark ours, Instant now) {
            return answer.owner()
                    .map(mark -> ours.sameOwner(mark) ? this : new ClaimedByOther(mark, sinceFor(mark, now)))
                    .<Claim>map(claim -> claim)
                    .orElseGet(() -> new Unclaimed(now));
        }

        private Instant sinceFor(OwnerMark mark, Instant now) {
            return owner.sameOwner(mark) ? since : now;
        }

        @Override
        public Optional<Refusal> beforeRead() {
            return Optional.empty();
        }

        @Override
        public Optional<Refusal> beforeWrite() {
            return Optional.of(refusal(ContentRefusal.CLAIMED_BY_OTHER, owner, since));
        }
    }

    /**
     * Another product took it from us. All calls stop but for a look now and then whose it is, until a person decides.
     *
     * @param owner the other product's mark
     * @param since since when we know
     */
    record Lost(OwnerMark owner, Instant since) implements Claim {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.lost().apply(this);
        }

        @Override
        public Claim after(UnitEcho answer, OwnerMark ours, Instant now) {
            return answer.owner()
                    .<Claim>map(mark -> ours.sameOwner(mark) ? this : new Lost(mark, since))
                    .orElseGet(() -> new Unclaimed(now));
        }

        @Override
        public Optional<Refusal> beforeRead() {
            return Optional.of(refusal(ContentRefusal.LOST, owner, since));
        }

        @Override
        public Optional<Refusal> beforeWrite() {
            return beforeRead();
        }
    }

    private static Refusal refusal(ContentRefusal reason, OwnerMark owner, Instant since) {
        return Refusal.of(reason)
                .with("owner", owner.name())
                .with("metadata", owner.metadata())
                .with("since", since);
    }
}
