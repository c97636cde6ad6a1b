package dev.espalier.mdm.simulator.portal;

import dev.espalier.mdm.simulator.AssetSnapshot;
import dev.espalier.mdm.simulator.AssignmentSnapshot;
import dev.espalier.mdm.simulator.EventSnapshot;
import dev.espalier.mdm.simulator.UserSnapshot;
import dev.espalier.mdm.simulator.content.Asset;
import dev.espalier.mdm.simulator.content.Assignment;
import dev.espalier.mdm.simulator.content.Event;
import dev.espalier.mdm.simulator.content.UserRecord;
import java.util.Optional;

/** What is shown of the content of a unit at one moment. */
final class Snapshots {

    private Snapshots() {}

    static AssetSnapshot asset(Asset asset) {
        return new AssetSnapshot(
                asset.item(), asset.unlimited(), asset.total(), asset.assigned(), asset.available(), asset.retired());
    }

    static AssignmentSnapshot assignment(Assignment assignment) {
        var key = assignment.asset().key();
        var target = Optional.of(assignment.holder().target());
        return new AssignmentSnapshot(
                key.adamId(),
                key.pricingParam(),
                target.filter(who -> who.user()).map(who -> who.id()),
                target.filter(who -> !who.user()).map(who -> who.id()));
    }

    static UserSnapshot user(UserRecord user) {
        return new UserSnapshot(
                user.clientUserId(),
                user.email(),
                user.status(),
                user.inviteCode(),
                user.account(),
                user.idHash().orElse(""));
    }

    static EventSnapshot event(Event event) {
        return new EventSnapshot(event.id(), event.type(), event.status(), event.requested(), event.completed());
    }
}
