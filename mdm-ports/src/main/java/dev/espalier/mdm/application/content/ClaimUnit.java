package dev.espalier.mdm.application.content;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Setbacks;
import dev.espalier.mdm.application.UnitFrame;
import dev.espalier.mdm.application.UnitPlace;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.content.ClaimDecision;
import dev.espalier.mdm.domain.content.ContentEvent;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.OwnerMark;
import dev.espalier.mdm.domain.content.UnitDetails;
import dev.espalier.mdm.domain.credential.CallPolicy;
import dev.espalier.mdm.domain.journal.JournalEvent;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.failure.AppleServiceException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Leaves our mark on a unit: at once on one that nobody owns, and by a person's word on another product's (rule A3).
 * Whose it is, is asked before the mark is written and once more afterwards: another product may do the same just now.
 */
final class ClaimUnit {
    private final Ports ports;
    private final UnitFrame frame;
    private final Setbacks setbacks;
    private final WriteMark writeMark;

    ClaimUnit(Ports ports, Setbacks setbacks, UnitFrame frame, WriteMark writeMark) {
        this.ports = ports;
        this.setbacks = setbacks;
        this.frame = frame;
        this.writeMark = writeMark;
    }

    Outcome<ContentIntegration> claim(Session session, IntegrationId id) {
        return frame.in(
                new Doorkeeper.Visit(session, id, Action.CLAIM),
                place -> claim(place, ContentEvent.CLAIMED, ClaimDecision::toClaim));
    }

    Outcome<ContentIntegration> takeOver(Session session, IntegrationId id, String owner) {
        return frame.in(
                new Doorkeeper.Visit(session, id, Action.CLAIM),
                place -> claim(place, ContentEvent.TAKEN_OVER, decision -> decision.toTakeOver(owner)));
    }

    /** The unit after a claim, if nobody has to be asked and Apple takes it; otherwise as it was. */
    ContentIntegration ifFree(UnitPlace place) {
        if (!place.unit().claimableAtOnce()) {
            return place.unit();
        }
        try {
            return claim(place, ContentEvent.CLAIMED, ClaimDecision::toClaim)
                    .match(claimed -> claimed, refusal -> current(place));
        } catch (Setbacks.Held | AppleServiceException e) {
            return current(place);
        }
    }

    private ContentIntegration current(UnitPlace place) {
        return ports.inTransaction(
                place.lease(), stores -> stores.units().find(place.id()).orElseThrow());
    }

    private Outcome<ContentIntegration> claim(
            UnitPlace place, ContentEvent kind, Function<ClaimDecision, Optional<Refusal>> decide) {
        var seen = frame.lookClosely(place);
        return Outcome.done(place)
                .unless(admitted -> CallPolicy.beforeWrite(seen))
                .unless(admitted -> decide.apply(new ClaimDecision(seen)))
                .then(admitted -> {
                    writeMark.ours(admitted);
                    var after = setbacks.minding(
                            admitted, () -> ports.apple().content().unit(admitted.credential()));
                    return record(admitted, kind, after);
                });
    }

    private Outcome<ContentIntegration> record(UnitPlace place, ContentEvent kind, UnitDetails details) {
        ContentIntegration claimed = ports.inTransaction(place.lease(), stores -> {
            var before = stores.units().find(place.id()).orElseThrow();
            var after =
                    stores.units().update(before.claimed(details, ports.now()).accepted());
            stores.unitStates().put(stores.unitStates().find(place.id()).unheld());
            stores.journal().append(told(place, kind, before, after));
            return after;
        });
        return Outcome.done(claimed).unless(unit -> unit.claim().beforeWrite());
    }

    /** That the unit is ours now, or that another product was faster. */
    private JournalEvent told(UnitPlace place, ContentEvent kind, ContentIntegration before, ContentIntegration after) {
        if (after.claim().beforeWrite().isEmpty()) {
            return place.event(kind, ports.now())
                    .with("mark", after.mark().id())
                    .with("owner_before", name(before));
        }
        return place.event(ContentEvent.CLAIMED_BY_OTHER, ports.now()).with("owner", name(after));
    }

    private static String name(ContentIntegration unit) {
        return unit.claim().other().map(OwnerMark::name).orElse("");
    }
}
