package dev.espalier.mdm.simulator.portal;

import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.ALREADY_THERE;
import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.NOT_PERMITTED;
import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.NO_SUCH_PERSON;
import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.TOO_MANY_ADMINISTRATORS;

import dev.espalier.mdm.simulator.PortalRefusedException;
import dev.espalier.mdm.simulator.PortalRole;
import dev.espalier.mdm.simulator.PortalTask;
import dev.espalier.mdm.simulator.SimulatedPerson;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The people of one organization, and what their roles permit. */
final class Staff {

    private static final int ADMINISTRATORS = 5;

    private final Organization organization;
    private final Person founder;
    private final Map<String, Person> people = new LinkedHashMap<>();

    Staff(Organization organization, String founder) {
        this.organization = organization;
        this.founder = hire(founder, PortalRole.ADMINISTRATOR);
    }

    Person founder() {
        return founder;
    }

    Person add(String account, PortalRole role) {
        if (people.containsKey(account)) {
            throw new PortalRefusedException(ALREADY_THERE, account);
        }
        return hire(account, role);
    }

    Optional<Person> find(String account) {
        return Optional.ofNullable(people.get(account));
    }

    Collection<Person> all() {
        return people.values();
    }

    void require(SimulatedPerson by, PortalTask task) {
        if (!known(by).may(task)) {
            throw new PortalRefusedException(NOT_PERMITTED, by.account() + " may not " + task);
        }
    }

    void require(SimulatedPerson by, PortalTask task, String location) {
        if (!known(by).may(task, location)) {
            throw new PortalRefusedException(NOT_PERMITTED, by.account() + " may not " + task + " at " + location);
        }
    }

    void requireRoomFor(PortalRole role, Person newcomer) {
        long others = people.values().stream()
                .filter(person -> person != newcomer && person.holds(PortalRole.ADMINISTRATOR))
                .count();
        if (role == PortalRole.ADMINISTRATOR && others >= ADMINISTRATORS) {
            throw new PortalRefusedException(TOO_MANY_ADMINISTRATORS, newcomer.account());
        }
    }

    /** Whether somebody could download a server token now. */
    boolean entitled(String account) {
        return find(account)
                .map(person -> person.may(PortalTask.MANAGE_SERVERS))
                .orElse(false);
    }

    /** Whether somebody could download a content token of a location now. */
    boolean entitled(String account, String location) {
        return find(account)
                .map(person -> person.may(PortalTask.MANAGE_CONTENT, location))
                .orElse(false);
    }

    void endContentTokensOf(Person person, int errorNumber) {
        organization.office().endTokens(token -> token.downloader().equals(person.account()), errorNumber);
    }

    void endTokensOf(Person person) {
        var world = organization.world();
        world.tokens()
                .revoke(token -> token.downloader().equals(person.account())
                        && world.serverOf(token).organization() == organization);
    }

    void forget(Person person) {
        people.remove(person.account());
    }

    private Person known(SimulatedPerson by) {
        return find(by.account())
                .orElseThrow(() -> new PortalRefusedException(
                        NO_SUCH_PERSON,
                        by.account() + " in " + organization.letterhead().name()));
    }

    private Person hire(String account, PortalRole role) {
        var person = new Person(organization.world(), this, account);
        person.grant(role, organization.letterhead().name());
        people.put(account, person);
        return person;
    }
}
