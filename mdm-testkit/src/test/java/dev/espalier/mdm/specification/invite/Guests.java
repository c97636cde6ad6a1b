package dev.espalier.mdm.specification.invite;

import static dev.espalier.mdm.testkit.access.Callers.anAdministrator;
import static dev.espalier.mdm.testkit.people.People.aPerson;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.invite.InvitationView;
import dev.espalier.mdm.api.invite.Invitations;
import dev.espalier.mdm.api.invite.InviteListener;
import dev.espalier.mdm.api.invite.InviteReport;
import dev.espalier.mdm.api.invite.InviteRequest;
import dev.espalier.mdm.api.invite.ProceedReport;
import dev.espalier.mdm.api.people.ImportListener;
import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.UnitSwitch;
import dev.espalier.mdm.domain.invite.Channel;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.ContentUser;
import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.invite.InvitationDecision.Wish;
import dev.espalier.mdm.domain.invite.InvitationFilter;
import dev.espalier.mdm.domain.invite.UserFilter;
import dev.espalier.mdm.domain.people.Person;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.sdk.Mdm;
import dev.espalier.mdm.sdk.MdmBuilder;
import dev.espalier.mdm.specification.School;
import dev.espalier.mdm.spi.Stores;
import dev.espalier.mdm.testkit.invite.RememberedLetters;
import dev.espalier.mdm.testkit.invite.UsersAtApple;
import dev.espalier.mdm.testkit.license.Licenses;
import dev.espalier.mdm.testkit.license.UnitAtApple;
import dev.espalier.mdm.testkit.license.UnitsAtApple;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A unit that lets personal accounts in, people in the directory, and a mailer that remembers. */
final class Guests {
    final School school = new School();
    final UnitAtApple atApple = new UnitAtApple();
    final UnitsAtApple apple = new UnitsAtApple(school.apple, school.storage);
    final RememberedLetters letters = new RememberedLetters();
    final ContentIntegration unit;
    final Mdm mdm;
    final Map<PersonId, Refusal> refused = new LinkedHashMap<>();

    Guests() {
        this(wiring -> wiring);
    }

    Guests(UnaryOperator<MdmBuilder> wiring) {
        mdm = wiring.apply(wired()).build();
        var token = school.storage.vault().put(school.account, "content-token", new byte[] {1});
        unit = Licenses.aUnit(token).build().switched(UnitSwitch.PERSONAL_ACCOUNTS, true);
        store(stores -> stores.units().add(unit));
        apple.put(unit.id(), atApple);
    }

    void store(Consumer<Stores> work) {
        school.storage.unitOfWork().inTransaction(school.account, stores -> {
            work.accept(stores);
            return true;
        });
    }

    MdmBuilder wired() {
        return school.wired().apple(apple).invitationMailer(letters).invitationPrompt(letters);
    }

    IntegrationId id() {
        return unit.id();
    }

    UsersAtApple users() {
        return atApple.users();
    }

    AccountSession as(Caller caller) {
        return mdm.session(school.account, caller);
    }

    AccountSession session() {
        return as(anAdministrator());
    }

    Invitations invitations() {
        return session().invitations();
    }

    /** Puts people in the directory; whoever's id begins with m has a Managed Apple Account, everybody has an address. */
    Guests people(String... ids) {
        return people(Stream.of(ids).map(Guests::person).toArray(Person[]::new));
    }

    Guests people(Person... people) {
        session()
                .people()
                .importPeople(List.of(people).iterator(), ImportListener.none())
                .orElseThrow();
        Stream.of(people).forEach(person -> person.managedAppleAccount().ifPresent(users()::has));
        return this;
    }

    static Person person(String id) {
        var person = aPerson(id).email(id + "@mail.example");
        return id.startsWith("m")
                ? person.managedAppleAccount(id + "@school.example").build()
                : person.build();
    }

    Outcome<InviteReport> inviting(Caller caller, Wish wish, String... ids) {
        var named = new InviteRequest.Named(Stream.of(ids).map(PersonId::new).iterator());
        return as(caller).invitations().invite(new InviteRequest(id(), named, wish), new InviteListener() {
            @Override
            public void invited(Invitation invitation) {
                refused.remove(invitation.person());
            }

            @Override
            public void refused(PersonId person, Refusal reason) {
                refused.put(person, reason);
            }
        });
    }

    InviteReport invited(String... ids) {
        return inviting(anAdministrator(), Wish.USUAL, ids).orElseThrow();
    }

    InviteReport invited(Channel channel, String... ids) {
        return inviting(anAdministrator(), new Wish(channel), ids).orElseThrow();
    }

    ProceedReport proceeded() {
        return proceeded(mdm);
    }

    /** The same by another process. */
    ProceedReport proceeded(Mdm process) {
        return process.session(school.account, anAdministrator())
                .invitations()
                .proceed(id(), Progress.none())
                .orElseThrow();
    }

    /** Until nothing more happens by itself. */
    Guests quiet() {
        for (int i = 0; i < 4; i++) {
            proceeded();
            school.clock.advance(Duration.ofMinutes(6));
        }
        return this;
    }

    ClientUserId user(String person) {
        return session()
                .users()
                .pseudonyms(List.of(new PersonId(person)))
                .orElseThrow()
                .get(new PersonId(person));
    }

    Invitation invitation(String person) {
        var filter = new InvitationFilter(Set.of(), Set.of(), Set.of(new PersonId(person)));
        var all = invitations().list(id(), filter, "", 100).orElseThrow().items().stream()
                .map(InvitationView::invitation)
                .sorted(Comparator.comparing(Invitation::pending).thenComparing(Invitation::draftedAt))
                .toList();
        return all.get(all.size() - 1);
    }

    Invitation.State state(String person) {
        return invitation(person).state();
    }

    List<ContentUser> mirrored() {
        return session().users().list(id(), UserFilter.ALL, "", 1000).orElseThrow().items().stream()
                .map(view -> view.user())
                .toList();
    }

    List<String> written() {
        return letters.letters().stream().map(letter -> letter.person()).toList();
    }
}
