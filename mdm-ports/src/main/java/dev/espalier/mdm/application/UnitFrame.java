package dev.espalier.mdm.application;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.content.Claim;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.ContentRefusal;
import dev.espalier.mdm.domain.content.UnitDetails;
import dev.espalier.mdm.domain.content.UnitEcho;
import dev.espalier.mdm.domain.credential.CallPolicy;
import dev.espalier.mdm.failure.AppleCredentialException;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.failure.AppleUnavailableException;
import dev.espalier.mdm.spi.Stores;
import dev.espalier.mdm.spi.content.UnitAnswer;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The frame of every call to Apple about a unit of Apps and Books: what all calls have, and besides, the owner mark in
 * every answer is looked at before anything else, and nothing is written to a unit that is not ours (rule A3).
 */
public final class UnitFrame {
    private final Ports ports;
    private final Setbacks setbacks;
    private final AppleTurn appleTurn;

    /** Calls are made in these turns. */
    public UnitFrame(Ports ports, Turns turns, Setbacks setbacks) {
        this.ports = ports;
        this.setbacks = setbacks;
        this.appleTurn = new AppleTurn(ports, turns);
    }

    /** Works in the frame whoever owns the unit: to look whose it is, or to claim it. */
    public <T> Outcome<T> in(Doorkeeper.Visit visit, Function<UnitPlace, Outcome<T>> work) {
        return appleTurn.in(AppleTurn.onUnit(visit), work);
    }

    /** Works in the frame if the unit may be read. */
    public <T> Outcome<T> reading(Doorkeeper.Visit visit, Function<UnitPlace, Outcome<T>> work) {
        return in(
                visit,
                place -> Outcome.done(place)
                        .unless(admitted -> admitted.unit().claim().beforeRead())
                        .then(work));
    }

    /** Works in the frame if the unit may be written to. */
    public <T> Outcome<T> writing(Doorkeeper.Visit visit, Function<UnitPlace, Outcome<T>> work) {
        return in(
                visit,
                place -> Outcome.done(place)
                        .unless(admitted -> beforeWrite(admitted.unit()))
                        .then(work));
    }

    /**
     * Makes a call that reads, and looks at the owner mark in the answer.
     *
     * @throws Setbacks.Held if the call came to nothing, or the unit is another product's; that is on file now
     * @throws AppleServiceException if Apple's answer is of no use; that is on file, too
     */
    public <T> T minding(UnitPlace place, Supplier<UnitAnswer<T>> call) {
        var answer = setbacks.minding(place, call);
        heed(place, answer.echo());
        return answer.value();
    }

    /**
     * Makes a call that writes, if the unit is ours at this moment as far as we know, and looks at the owner mark in the
     * answer.
     *
     * @throws Setbacks.Held as {@link #minding}, and if nothing may be written
     * @throws AppleServiceException if Apple's answer is of no use; that is on file, too
     */
    public <T> T writing(UnitPlace place, Supplier<UnitAnswer<T>> call) {
        var refusal = ports.inTransaction(
                place.lease(),
                stores -> beforeWrite(stores.units().find(place.id()).orElseThrow()));
        if (refusal.isPresent()) {
            throw new Setbacks.Held(refusal.orElseThrow());
        }
        return minding(place, call);
    }

    private static Optional<Refusal> beforeWrite(ContentIntegration unit) {
        return unit.claim().beforeWrite().or(() -> CallPolicy.beforeWrite(unit));
    }

    /**
     * Reads again what Apple says about the unit and whose it is (rules A3, A11). That an answer is of no use changes
     * nothing; a refused token or a busy Apple does.
     *
     * @throws Setbacks.Held as {@link #minding}
     */
    public ContentIntegration look(UnitPlace place) {
        return setbacks.minding(place, () -> details(place))
                .map(details -> heed(place, details))
                .orElse(place.unit());
    }

    /**
     * As {@link #look}, for whoever builds on the answer.
     *
     * @throws Setbacks.Held as {@link #minding}
     * @throws AppleServiceException if Apple's answer is of no use; that is on file, too
     */
    public ContentIntegration lookClosely(UnitPlace place) {
        return heed(place, setbacks.minding(place, () -> ports.apple().content().unit(place.credential())));
    }

    private ContentIntegration heed(UnitPlace place, UnitDetails details) {
        checkUnit(place, details.echo());
        return stopping(place, record(place, unit -> unit.refreshed(details, ports.now())));
    }

    private Optional<UnitDetails> details(UnitPlace place) {
        try {
            return Optional.of(ports.apple().content().unit(place.credential()));
        } catch (AppleCredentialException | AppleUnavailableException e) {
            throw e;
        } catch (AppleServiceException e) {
            return Optional.empty();
        }
    }

    private void heed(UnitPlace place, UnitEcho echo) {
        checkUnit(place, echo);
        var now = ports.now();
        if (place.unit().seen(echo, now) != place.unit()) {
            stopping(place, record(place, unit -> unit.seen(echo, now)));
        }
    }

    private static void checkUnit(UnitPlace place, UnitEcho echo) {
        var expected = place.unit().details().unit();
        echo.unit().filter(unit -> !unit.equals(expected)).ifPresent(unit -> {
            throw new Setbacks.Held(Refusal.of(ContentRefusal.OTHER_UNIT)
                    .with("expected", place.unit().name())
                    .with("expected_unit", expected.value())
                    .with("actual", unit.value())
                    .with("actual_unit", unit.value()));
        });
    }

    private ContentIntegration record(UnitPlace place, Function<ContentIntegration, ContentIntegration> change) {
        return ports.inTransaction(place.lease(), stores -> record(place, stores, change));
    }

    private ContentIntegration record(
            UnitPlace place, Stores stores, Function<ContentIntegration, ContentIntegration> change) {
        var before = stores.units().find(place.id()).orElseThrow();
        var changed = change.apply(before);
        if (changed.equals(before)) {
            return before;
        }
        var after = stores.units().update(changed);
        stores.unitStates().put(stores.unitStates().find(place.id()).unheld());
        new UnitNews(place, ports.now()).tell(stores.journal(), before, after);
        return after;
    }

    /** Once another product shows up, nothing goes on. */
    private static ContentIntegration stopping(UnitPlace place, ContentIntegration after) {
        boolean news = !kind(after.claim()).equals(kind(place.unit().claim()));
        if (news && after.claim().other().isPresent()) {
            throw new Setbacks.Held(after.claim().beforeWrite().orElseThrow());
        }
        return after;
    }

    private static Class<?> kind(Claim claim) {
        return claim.getClass();
    }
}
