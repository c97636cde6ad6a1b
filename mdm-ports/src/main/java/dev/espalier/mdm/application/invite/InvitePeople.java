package dev.espalier.mdm.application.invite;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.invite.InviteListener;
import dev.espalier.mdm.api.invite.InviteReport;
import dev.espalier.mdm.api.invite.InviteRequest;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.IntegrationKind;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Pseudonyms;
import dev.espalier.mdm.application.Registrar;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.invite.Channel;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.InvitationDecision.Wish;
import dev.espalier.mdm.domain.invite.InviteEvent;
import dev.espalier.mdm.domain.invite.InviteRefusal;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.spi.Stores;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts invitations of any number of people on file, a page at a time. Nothing leaves by it. */
final class InvitePeople {
    private final Ports ports;
    private final Turns turns;
    private final Pseudonyms pseudonyms;
    private final Registrar registrar;

    InvitePeople(Ports ports, Turns turns) {
        this.ports = ports;
        this.turns = turns;
        this.pseudonyms = new Pseudonyms(ports);
        this.registrar = new Registrar(ports.directory());
    }

    Outcome<InviteReport> invite(Session session, InviteRequest request, InviteListener listener) {
        return ports.inTransaction(session, stores -> Doorkeeper.toUnit(session, stores, request.unit(), Action.INVITE))
                .unless(unit -> unserved(request.wish()))
                .then(unit -> take(new Run(session, request, listener)));
    }

    private Optional<Refusal> unserved(Wish wish) {
        return Optional.ofNullable(wish.channel())
                .filter(channel -> !ports.letters().serves(channel))
                .map(InvitePeople::noSuchChannel);
    }

    private static Refusal noSuchChannel(Channel channel) {
        return Refusal.of(InviteRefusal.NO_SUCH_CHANNEL).with("channel", channel.name());
    }

    private Outcome<InviteReport> take(Run run) {
        var selected = Selected.by(ports, run.session, run.request.people());
        while (selected.hasNext() && !run.listener.canceled()) {
            var refused = next(selected).then(page -> page(run, page)).refusal();
            if (refused.isPresent()) {
                return Outcome.refused(refused.orElseThrow());
            }
        }
        return Outcome.done(new InviteReport(run.invited, run.refused, !selected.hasNext()));
    }

    private Outcome<List<PersonId>> next(Iterator<List<PersonId>> selected) {
        return registrar
                .ask(selected::next)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(InviteRefusal.DIRECTORY_UNAVAILABLE)));
    }

    private Outcome<Verdicts> page(Run run, List<PersonId> page) {
        var people = PeopleBehind.asked(ports, run.session, page);
        var names = pseudonyms.of(
                run.session.account(),
                page.stream().filter(id -> people.person(id).isPresent()).toList());
        return turns.alone(
                        run.session,
                        IntegrationKind.UNITS.turn(run.request.unit()),
                        lease -> ports.inTransaction(
                                lease, stores -> store(stores, run, new Asked(page, people, names))))
                .map(run::hears);
    }

    /** What was asked about a page of people before its transaction. */
    private record Asked(List<PersonId> page, PeopleBehind people, Map<PersonId, ClientUserId> names) {}

    private Outcome<Verdicts> store(Stores stores, Run run, Asked asked) {
        var id = run.request.unit();
        return Doorkeeper.toUnit(run.session, stores, id, Action.INVITE).map(unit -> {
            var verdicts = new Verdicts(
                    ports,
                    run.session,
                    unit,
                    stores.contentUsers().find(id, asked.names().values()),
                    stores.invitations().current(id, asked.names().values()));
            asked.page()
                    .forEach(person -> verdicts.judge(
                            person,
                            asked.people(),
                            Optional.ofNullable(asked.names().get(person)),
                            run.request.wish()));
            stores.invitations().add(verdicts.invited());
            stores.journal()
                    .append(run.session
                            .event(InviteEvent.INVITED, Subject.integration(id), ports.now())
                            .with("people", verdicts.invited().size())
                            .with("refused", verdicts.refused().size()));
            return verdicts;
        });
    }

    /** One request, and what it came to so far. */
    private static final class Run {
        private final Session session;
        private final InviteRequest request;
        private final InviteListener listener;
        private long invited;
        private long refused;

        Run(Session session, InviteRequest request, InviteListener listener) {
            this.session = session;
            this.request = request;
            this.listener = listener;
        }

        Verdicts hears(Verdicts verdicts) {
            invited += verdicts.invited().size();
            refused += verdicts.refused().size();
            verdicts.invited().forEach(listener::invited);
            verdicts.refused().forEach(listener::refused);
            return verdicts;
        }
    }
}
