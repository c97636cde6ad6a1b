package dev.espalier.mdm.simulator.control;

import dev.espalier.mdm.simulator.OrganizationKind;
import dev.espalier.mdm.simulator.Portal;
import dev.espalier.mdm.simulator.PortalRole;
import dev.espalier.mdm.simulator.http.Reply;

/** Organizations and their people. */
final class OrganizationSteps {

    private static final String ONE = "/organizations/{organization}";

    private final Portal portal;
    private final Names names;

    OrganizationSteps(Portal portal, Names names) {
        this.portal = portal;
        this.names = names;
    }

    void addTo(ControlTable table) {
        table.add("GET /organizations", "everything that is known", call -> all())
                .add("POST /organizations", "found one: name, kind", this::create)
                .add("GET " + ONE, "one of them", call -> Views.of(Views.organization(names.organization(call))))
                .add("POST " + ONE + "/locations", "create a location: name", this::createLocation)
                .add("POST " + ONE + "/terms", "publish new terms", this::publishTerms)
                .add("POST " + ONE + "/terms/acceptance", "accept them", this::acceptTerms)
                .add("POST " + ONE + "/people", "add a person: account, role", this::addPerson)
                .add("DELETE " + ONE + "/people/{account}", "delete the account", this::leave)
                .add("POST " + ONE + "/people/{account}/password", "change the password", this::changePassword)
                .add("PUT " + ONE + "/people/{account}/roles/{role}", "give a role: location", this::grant)
                .add("DELETE " + ONE + "/people/{account}/roles/{role}", "take a role", this::revoke);
    }

    private Reply all() {
        var view = ControlCall.object();
        var array = view.putArray("organizations");
        portal.organizations().forEach(organization -> array.add(Views.organization(organization)));
        return Views.of(view);
    }

    private Reply create(ControlCall call) {
        var kind = OrganizationKind.valueOf(call.text("kind").orElse("SCHOOL"));
        return Views.created(Views.organization(portal.create(call.required("name"), kind)));
    }

    private Reply createLocation(ControlCall call) {
        names.organization(call).createLocation(names.actor(call), call.required("name"));
        return Views.done();
    }

    private Reply publishTerms(ControlCall call) {
        names.organization(call).publishTerms();
        return Views.done();
    }

    private Reply acceptTerms(ControlCall call) {
        names.organization(call).acceptTerms(names.actor(call));
        return Views.done();
    }

    private Reply addPerson(ControlCall call) {
        var role = PortalRole.valueOf(call.required("role"));
        return Views.created(Views.person(names.organization(call).addPerson(call.required("account"), role)));
    }

    private Reply leave(ControlCall call) {
        names.person(call).leave();
        return Views.done();
    }

    private Reply changePassword(ControlCall call) {
        names.person(call).changePassword();
        return Views.done();
    }

    private Reply grant(ControlCall call) {
        var location =
                call.text("location").orElseGet(() -> names.organization(call).name());
        names.person(call).grant(PortalRole.valueOf(call.part("role")), location);
        return Views.of(Views.person(names.person(call)));
    }

    private Reply revoke(ControlCall call) {
        names.person(call).revoke(PortalRole.valueOf(call.part("role")));
        return Views.of(Views.person(names.person(call)));
    }
}
