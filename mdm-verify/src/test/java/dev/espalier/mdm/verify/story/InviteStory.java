package dev.espalier.mdm.verify.story;

import static dev.espalier.mdm.verify.story.Campus.APP;
import static dev.espalier.mdm.verify.story.Campus.BOOK;
import static dev.espalier.mdm.verify.story.Campus.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.invite.InvitationView;
import dev.espalier.mdm.api.invite.InviteListener;
import dev.espalier.mdm.api.invite.InviteRequest;
import dev.espalier.mdm.api.license.ApplyRequest;
import dev.espalier.mdm.api.license.ProfileDraft;
import dev.espalier.mdm.api.people.ImportListener;
import dev.espalier.mdm.domain.content.UnitSwitch;
import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.Departure;
import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.invite.InvitationDecision.Wish;
import dev.espalier.mdm.domain.invite.InvitationFilter;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.ProfileTarget;
import dev.espalier.mdm.domain.license.WorkRefusal;
import dev.espalier.mdm.domain.location.Location;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.Person;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.sdk.Mdm;
import dev.espalier.mdm.simulator.InvitationOutcome;
import dev.espalier.mdm.simulator.PortalRole;
import dev.espalier.mdm.simulator.UserSnapshot;
import dev.espalier.mdm.spi.Storage;
import dev.espalier.mdm.testkit.invite.RememberedLetters;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A school's people get licenses: half of them at once, half by invitation, one of them with the wrong account. */
abstract class InviteStory {
    private static final LocationId NORTH = new LocationId("north");
    private static final int HALF = 20;

    private final RememberedLetters letters = new RememberedLetters();
    private School school;
    private Campus leipzig;
    private Mdm mdm;
    private AccountSession session;
    private IntegrationId unit;

    @BeforeEach
    void open_a_school() {
        school = Campus.school(50);
        leipzig = Campus.of(school, "Leipzig");
        mdm = school.wired(storage(school.clock()), school.services())
                .invitationMailer(letters)
                .build();
        session = School.found(mdm);
        session.locations().put(new Location(NORTH, "North Campus")).orElseThrow();
        leipzig.unit().buy(APP, 100);
        leipzig.unit().buy(BOOK, 100);
        unit = leipzig.integrated(session);
        session.content().switchOn(unit, UnitSwitch.PERSONAL_ACCOUNTS).orElseThrow();
    }

    abstract Storage storage(InstantSource clock);

    @AfterEach
    void close() {
        mdm.close();
        school.close();
    }

    private void people() {
        var people = new ArrayList<Person>();
        IntStream.range(0, HALF).forEach(i -> {
            String account = "m" + i + "@northwind.example";
            school.organization().addPerson(account, PortalRole.STAFF);
            people.add(person("m" + i).managedAppleAccount(account).build());
            people.add(person("p" + i).email("p" + i + "@mail.example").build());
        });
        session.people().importPeople(people.iterator(), ImportListener.none()).orElseThrow();
    }

    private static Person.Builder person(String id) {
        var person = Person.builder();
        person.id(new PersonId(id)).locations(Set.of(NORTH));
        return person;
    }

    private void proceed() {
        for (int i = 0; i < 3; i++) {
            session.invitations().proceed(unit, Progress.none()).orElseThrow();
            school.clock().advance(Duration.ofMinutes(6));
        }
    }

    private ClientUserId user(String person) {
        var id = new PersonId(person);
        return session.users().pseudonyms(Set.of(id)).orElseThrow().get(id);
    }

    private void accept(String person, String account) {
        assertThat(leipzig.unit().acceptInvitation(user(person).value(), account))
                .isEqualTo(InvitationOutcome.ACCEPTED);
    }

    private void uses(String person, String serial, String hash) {
        session.inventory()
                .put(List.of(ManagedDevice.builder()
                        .serial(new SerialNumber(serial))
                        .location(NORTH)
                        .user(person)
                        .storeAccountHash(hash)
                        .build()))
                .orElseThrow();
    }

    private Map<Invitation.Standing, Long> standings() {
        return session.invitations().list(unit, InvitationFilter.ALL, "", 1000).orElseThrow().items().stream()
                .map(InvitationView::invitation)
                .collect(Collectors.groupingBy(one -> one.state().standing(), Collectors.counting()));
    }

    @Test
    void people_are_associated_or_invited_and_licenses_go_to_those_who_can_use_them() {
        people();
        var everybody = new InviteRequest(unit, new InviteRequest.Located(Set.of(NORTH)), Wish.USUAL);
        assertThat(session.invitations()
                        .invite(everybody, InviteListener.none())
                        .orElseThrow()
                        .invited())
                .isEqualTo(2 * HALF);
        proceed();

        assertThat(letters.letters()).hasSize(HALF);
        assertThat(standings())
                .isEqualTo(Map.of(Invitation.Standing.ACCEPTED, (long) HALF, Invitation.Standing.PENDING, (long) HALF));
        assertThat(leipzig.unit().users())
                .extracting(UserSnapshot::email)
                .filteredOn(mail -> !mail.isEmpty())
                .hasSize(HALF);

        accept("p0", "p0@home.example");
        accept("p1", "somebody-else@home.example");
        uses("p0", "NWPAD0000001", hash("p0"));
        uses("p1", "NWPAD0000002", "another-hash");
        give(key(APP), key(BOOK));

        assertThat(leipzig.atApple()).containsExactlyElementsOf(wanted());
        assertThat(session.licenseWork().waiting("", 1000).orElseThrow().items())
                .filteredOn(wish -> wish.lacking() == WorkRefusal.OTHER_ACCOUNT)
                .hasSize(2)
                .allMatch(wish -> wish.license().assignee().equals(new Assignee.ToUser(user("p1"))));

        revoke("p0");
        assertThat(Campus.mirrored(session, unit)).isEqualTo(leipzig.atApple());
        assertThat(session.journal().verify().orElseThrow().flaws()).isEmpty();
    }

    /** What Apple shows of an account, as the device of the same person would report it. */
    private String hash(String person) {
        String id = user(person).value();
        return leipzig.unit().users().stream()
                .filter(snapshot -> snapshot.clientUserId().equals(id))
                .map(UserSnapshot::idHash)
                .findFirst()
                .orElseThrow();
    }

    private void give(AssetKey... items) {
        var draft =
                new ProfileDraft("Reading", List.of(items), List.of(unit), new ProfileTarget.PeopleAt(Set.of(NORTH)));
        session.contentProfiles().define(draft).orElseThrow();
        session.licenses().update(unit, Progress.none()).orElseThrow();
        var plan = session.plans().plan().orElseThrow();
        session.plans().apply(ApplyRequest.of(plan), Progress.none()).orElseThrow();
        leipzig.settle(session, unit);
    }

    private Set<Assignment> wanted() {
        var wanted = new TreeSet<Assignment>();
        var ready = IntStream.range(0, HALF).mapToObj(i -> "m" + i).collect(Collectors.toList());
        ready.add("p0");
        for (String person : ready) {
            wanted.add(new Assignment(key(APP), new Assignee.ToUser(user(person))));
            wanted.add(new Assignment(key(BOOK), new Assignee.ToUser(user(person))));
        }
        return wanted;
    }

    private void revoke(String person) {
        var id = session.invitations()
                .list(unit, new InvitationFilter(Set.of(), Set.of(), Set.of(new PersonId(person))), "", 10)
                .orElseThrow()
                .items()
                .get(0)
                .invitation()
                .id();
        assertThat(session.invitations().consequences(unit, Set.of(id)).orElseThrow())
                .isEqualTo(new Departure(1, 1, 1));
        session.invitations().revoke(unit, Set.of(id), 1).orElseThrow();
        proceed();
        leipzig.settle(session, unit);

        assertThat(leipzig.atApple())
                .filteredOn(license -> license.assignee().equals(new Assignee.ToUser(user(person))))
                .extracting(Assignment::asset)
                .containsExactly(key(BOOK));
        assertThat(standings()).containsEntry(Invitation.Standing.REVOKED, 1L);
    }
}
