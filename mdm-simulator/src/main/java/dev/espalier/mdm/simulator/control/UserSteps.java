package dev.espalier.mdm.simulator.control;

import dev.espalier.mdm.simulator.InvitationOutcome;
import dev.espalier.mdm.simulator.Portal;
import dev.espalier.mdm.simulator.SimulatedUnit;
import dev.espalier.mdm.simulator.UserSnapshot;
import dev.espalier.mdm.simulator.http.Reply;
import java.util.Set;

/** Users of organizational units, and invitations that are accepted. */
final class UserSteps {

    private static final String ALL = "/organizations/{organization}/units/{unit}/users";
    private static final Set<String> MEMBERS = Set.of("clientUserId", "email", "managedAppleId", "account");

    private final Portal portal;
    private final Names names;

    UserSteps(Portal portal, Names names) {
        this.portal = portal;
        this.names = names;
    }

    void addTo(ControlTable table) {
        table.add("POST " + ALL, "register: clientUserId, email or managedAppleId, account", this::add)
                .add("POST " + ALL + "/many", "register: size, prefix, associated", this::addMany)
                .add("DELETE " + ALL + "/{user}", "retire", this::retire)
                .add("POST " + ALL + "/{user}/acceptance", "accept the invitation: account", this::acceptAs)
                .add("POST /invitations/{code}/acceptance", "accept by its code: account", this::accept);
    }

    private Reply add(ControlCall call) {
        call.allow(MEMBERS);
        var unit = names.unit(call);
        var id = call.required("clientUserId");
        call.text("managedAppleId")
                .ifPresentOrElse(
                        account -> unit.addManagedUser(id, account),
                        () -> unit.addUser(id, call.text("email").orElse("")));
        call.text("account").ifPresent(account -> require(unit.acceptInvitation(id, account)));
        return Views.created(UnitViews.user(newest(unit, id)));
    }

    private Reply addMany(ControlCall call) {
        var unit = names.unit(call);
        var prefix = call.text("prefix").orElse("u-");
        int size = call.number("size", 1);
        for (int i = 1; i <= size; i++) {
            var id = String.format("%s%06d", prefix, i);
            unit.addUser(id, "");
            if (call.flag("associated")) {
                require(unit.acceptInvitation(id, id + "@home.example"));
            }
        }
        return Views.created(ControlCall.object().put("size", size).put("prefix", prefix));
    }

    private Reply retire(ControlCall call) {
        names.unit(call).retireUser(call.part("user"));
        return Views.done();
    }

    private Reply acceptAs(ControlCall call) {
        return outcome(names.unit(call).acceptInvitation(call.part("user"), call.required("account")));
    }

    private Reply accept(ControlCall call) {
        return outcome(portal.acceptInvitation(call.part("code"), call.required("account")));
    }

    private static Reply outcome(InvitationOutcome outcome) {
        return Views.of(ControlCall.object().put("outcome", outcome.name()));
    }

    private static void require(InvitationOutcome outcome) {
        if (outcome != InvitationOutcome.ACCEPTED) {
            throw new IllegalArgumentException("the invitation was not accepted: " + outcome);
        }
    }

    private static UserSnapshot newest(SimulatedUnit unit, String clientUserId) {
        var records = unit.users().stream()
                .filter(user -> user.clientUserId().equals(clientUserId))
                .toList();
        return records.get(records.size() - 1);
    }
}
