package dev.espalier.mdm.application.invite;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.UnitFrame;
import dev.espalier.mdm.application.UnitPlace;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.invite.Channel;
import dev.espalier.mdm.domain.invite.ContentUser;
import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.invite.InvitationFailure;
import dev.espalier.mdm.domain.invite.InvitationLetter;
import dev.espalier.mdm.domain.invite.InviteEvent;
import dev.espalier.mdm.domain.people.Person;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Secret;
import dev.espalier.mdm.spi.invite.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Delivers what is ready, in short turns so that others get at the unit in between. That a letter is about to leave is on
 * file before it does: if nothing more is heard of it, it may have arrived, and nobody gets it twice.
 */
final class DeliverLetters {
    private static final int LETTERS = 25;
    private static final Duration TURN = Duration.ofSeconds(5);

    private final Ports ports;
    private final UnitFrame frame;
    private final Met met;

    DeliverLetters(Ports ports, UnitFrame frame) {
        this.ports = ports;
        this.frame = frame;
        this.met = new Met(ports);
    }

    /** What delivering came to. */
    static final class Tally {
        private long delivered;
        private boolean over;
        private Optional<Refusal> stopped = Optional.empty();

        long delivered() {
            return delivered;
        }

        Optional<Refusal> stopped() {
            return stopped;
        }
    }

    Tally deliver(Session session, IntegrationId unit, Progress progress) {
        var tally = new Tally();
        var visit = new Doorkeeper.Visit(session, unit, Action.UPDATE);
        while (!tally.over && !progress.canceled()) {
            tally.stopped = frame.writing(visit, place -> Outcome.done(turn(place, tally)))
                    .refusal();
            tally.over |= tally.stopped.isPresent();
        }
        return tally;
    }

    private Tally turn(UnitPlace place, Tally tally) {
        Instant until = ports.now().plus(TURN);
        var ready = ports.inTransaction(
                place.lease(),
                stores -> stores.invitations()
                        .deliverable(place.id(), ports.letters().delivered(), ports.now(), LETTERS));
        tally.over = ready.isEmpty();
        var people = PeopleBehind.asked(
                ports, place.session(), ready.stream().map(Invitation::person).toList());
        for (Invitation invitation : ready) {
            if (tally.over || ports.now().isAfter(until)) {
                return tally;
            }
            if (people.unavailable(invitation.person())) {
                tally.over = true;
            } else {
                deliver(place, invitation, people.person(invitation.person()), tally);
            }
        }
        return tally;
    }

    private void deliver(UnitPlace place, Invitation invitation, Optional<Person> person, Tally tally) {
        boolean reachable = person.isPresent()
                && (invitation.channel() != Channel.EMAIL
                        || person.orElseThrow().email().isPresent());
        if (!reachable) {
            keep(place, invitation.failed(InvitationFailure.NO_ADDRESS, Optional.empty(), ports.now()));
            return;
        }
        var code = code(place, invitation);
        if (code.isEmpty()) {
            keep(place, invitation.missed(ports.now()));
            return;
        }
        var leaving = keep(place, invitation.delivering(ports.now()));
        var letter = letter(place, leaving, person.orElseThrow(), code.orElseThrow());
        var delivery = ports.letters().deliver(invitation.channel(), letter);
        keep(place, after(leaving, delivery));
        tally.delivered += delivery == Delivery.DELIVERED ? 1 : 0;
        tally.over |= delivery == Delivery.UNAVAILABLE;
    }

    private Optional<Secret> code(UnitPlace place, Invitation invitation) {
        return ports.inTransaction(
                place.lease(),
                stores -> Optional.ofNullable(stores.contentUsers()
                                .find(place.id(), List.of(invitation.user()))
                                .get(invitation.user()))
                        .flatMap(ContentUser::inviteCode));
    }

    private InvitationLetter letter(UnitPlace place, Invitation invitation, Person person, Secret code) {
        var letters = ports.letters();
        return InvitationLetter.builder()
                .invitation(invitation.id())
                .delivery(invitation.deliveries())
                .address(invitation.channel() == Channel.EMAIL ? person.email() : Optional.empty())
                .person(person.id().value())
                .name(person.name())
                .organization(place.unit()
                        .details()
                        .locationName()
                        .orElse(place.unit().label().value()))
                .link(ports.apple().users().link(code))
                .advice(letters.advice())
                .language(letters.language())
                .build();
    }

    private Invitation after(Invitation leaving, Delivery delivery) {
        if (delivery == Delivery.DELIVERED) {
            return leaving.delivered();
        }
        if (delivery == Delivery.BOUNCED) {
            return leaving.failed(InvitationFailure.BOUNCED, Optional.empty(), ports.now());
        }
        return delivery == Delivery.IN_DOUBT ? leaving : leaving.missed(ports.now());
    }

    private Invitation keep(UnitPlace place, Invitation invitation) {
        return ports.inTransaction(place.lease(), stores -> {
            stores.invitations().update(List.of(invitation));
            if (invitation.state() == Invitation.State.SENT) {
                stores.journal()
                        .append(met.about(place, InviteEvent.DELIVERED, invitation.person())
                                .with("invitation", invitation.id().toString())
                                .with("channel", invitation.channel().name())
                                .with("delivery", invitation.deliveries()));
            }
            if (invitation.state() == Invitation.State.FAILED) {
                stores.journal().append(met.failed(place, invitation));
            }
            return invitation;
        });
    }
}
