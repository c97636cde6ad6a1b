package dev.espalier.mdm.simulator.portal;

import dev.espalier.mdm.simulator.content.ContentToken;
import dev.espalier.mdm.simulator.content.Owner;
import dev.espalier.mdm.simulator.content.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The organizational units of one organization. */
final class UnitOffice {

    private final Organization organization;
    private final List<UnitDesk> desks = new ArrayList<>();

    UnitOffice(Organization organization) {
        this.organization = organization;
    }

    UnitDesk create(String name) {
        var letterhead = organization.letterhead();
        var owner = new Owner(
                letterhead.id(),
                letterhead.name(),
                letterhead.kind(),
                account -> organization.staff().find(account).isPresent());
        var desk = new UnitDesk(organization, new Unit(organization.world().content(), owner, name));
        organization.world().add(desk);
        desks.add(desk);
        return desk;
    }

    List<UnitDesk> all() {
        return desks.stream().filter(desk -> !desk.deleted()).toList();
    }

    void endTokens(Predicate<ContentToken> which, int errorNumber) {
        desks.forEach(desk -> desk.endTokens(which, errorNumber));
    }
}
