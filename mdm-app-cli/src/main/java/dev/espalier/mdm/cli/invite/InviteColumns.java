package dev.espalier.mdm.cli.invite;

import dev.espalier.mdm.api.invite.InvitationView;
import dev.espalier.mdm.api.invite.ProceedReport;
import dev.espalier.mdm.api.invite.UserView;
import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Color;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.domain.invite.AppleAccountMatch;
import dev.espalier.mdm.domain.invite.Channel;
import dev.espalier.mdm.domain.invite.Departure;
import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.invite.UserPair;
import dev.espalier.mdm.domain.people.Person;
import dev.espalier.mdm.domain.shared.Secret;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How users and invitations are shown. */
final class InviteColumns {
    static final List<Column<InvitationView>> INVITATION = List.of(
            new Column<>("person", view -> Cell.text(view.invitation().person())),
            new Column<>("name", view -> Cell.text(view.person().flatMap(Person::name))),
            new Column<>("channel", view -> Cell.text(word(view.invitation().channel()))),
            new Column<>("state", view -> standing(view.invitation())),
            new Column<>("step", view -> Cell.text(word(view.invitation().state()))),
            new Column<>("invited", view -> Cell.age(view.invitation().draftedAt())),
            new Column<>("sent", view -> Cell.age(view.invitation().deliveredAt())),
            new Column<>("deliveries", view -> Cell.count(view.invitation().deliveries())),
            new Column<>("ended", view -> Cell.age(view.invitation().endedAt())),
            new Column<>("reason", view -> Cell.text(view.invitation().failure().map(InviteColumns::word))),
            new Column<>("invitation", view -> Cell.id(view.invitation().id())));

    static final List<Column<InvitationView>> EXPORT = Stream.concat(
                    INVITATION.stream(),
                    Stream.of(
                            new Column<InvitationView>(
                                    "email", view -> Cell.text(view.person().flatMap(Person::email))),
                            new Column<InvitationView>(
                                    "link", view -> Cell.text(view.link().map(Secret::reveal)))))
            .toList();

    static final List<Column<UserView>> USER = List.of(
            new Column<>("user", view -> Cell.text(view.user().id())),
            new Column<>("person", view -> Cell.text(view.user().person())),
            new Column<>("name", view -> Cell.text(view.person().flatMap(Person::name))),
            new Column<>("state", view -> Cell.text(word(view.user().state()))),
            new Column<>("since", view -> Cell.age(view.user().since())),
            new Column<>("account", view -> account(view.match())),
            new Column<>("email at apple", view -> Cell.text(view.user().email())));

    static final List<Column<UserPair>> PAIR = List.of(
            new Column<>("person", pair -> Cell.text(pair.first().person())),
            new Column<>("user", pair -> Cell.text(pair.first().id())),
            new Column<>("other person", pair -> Cell.text(pair.second().person())),
            new Column<>("other user", pair -> Cell.text(pair.second().id())));

    static final List<Column<Departure>> DEPARTURE = List.of(
            new Column<>("users", departure -> Cell.number(departure.users())),
            new Column<>("licenses return", departure -> Cell.number(departure.returning())),
            new Column<>("books stay", departure -> Cell.number(departure.staying())));

    static final List<Column<ProceedReport>> REPORT = List.of(
            new Column<>("asked of apple", report -> Cell.number(report.asked())),
            new Column<>("accepted", report -> Cell.number(report.accepted())),
            new Column<>("delivered", report -> Cell.number(report.delivered())),
            new Column<>("failed", report -> Cell.number(report.failed())),
            new Column<>("waiting", report -> Cell.number(report.waiting())),
            new Column<>("next", report -> Cell.date(report.next())));

    static final List<Column<Answer>> ANSWER = List.of(
            new Column<>("person", answer -> Cell.text(answer.who())),
            new Column<>("outcome", answer -> Cell.word(answer.outcome(), answer.fine() ? Color.GREEN : Color.YELLOW)),
            new Column<>("reason", answer -> Cell.text(answer.reason())));

    private InviteColumns() {}

    /** What became of one of many (rule I9). */
    record Answer(String who, boolean fine, String outcome, String reason) {}

    private static Cell standing(Invitation invitation) {
        var word = invitation.state().standing();
        var color = word == Invitation.Standing.ACCEPTED
                ? Color.GREEN
                : word == Invitation.Standing.FAILED ? Color.RED : Color.PLAIN;
        return Cell.word(word(word), color);
    }

    /** Only "different" is a warning: everything else may be well. */
    private static Cell account(AppleAccountMatch match) {
        return match.match(
                same -> Cell.word("same as on a device", Color.GREEN),
                different -> Cell.word("different from every device", Color.RED),
                cannotTell -> cannotTell.why() == AppleAccountMatch.Why.NOBODY_ACCEPTED
                        ? Cell.none()
                        : Cell.text("cannot be told: " + word(cannotTell.why())));
    }

    static String word(Channel channel) {
        return channel == Channel.EMAIL ? "mail" : word((Enum<?>) channel);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
