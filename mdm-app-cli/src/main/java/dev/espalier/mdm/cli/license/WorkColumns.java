package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.cli.shared.Ages;
import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Color;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.ContentProfile;
import dev.espalier.mdm.domain.license.Installable;
import dev.espalier.mdm.domain.license.LicenseOperation;
import dev.espalier.mdm.domain.license.LicensePlan;
import dev.espalier.mdm.domain.license.PlanRow;
import dev.espalier.mdm.domain.license.ProfileTarget;
import dev.espalier.mdm.domain.license.Revocation;
import dev.espalier.mdm.domain.license.WaitingWish;
import dev.espalier.mdm.domain.license.WorkRefusal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How plans, operations and revocations look on the screen. */
final class WorkColumns {
    static final List<Column<LicensePlan>> PLAN = List.of(
            new Column<>("plan", plan -> Cell.text(plan.id())),
            new Column<>("fingerprint", plan -> Cell.text(plan.fingerprint())),
            new Column<>("state", plan -> word(plan.state())),
            new Column<>("made", plan -> Cell.age(plan.madeAt())),
            new Column<>("assign", plan -> Cell.number(plan.counts().assign())),
            new Column<>("take_back", plan -> Cell.number(plan.counts().takeBack())),
            new Column<>("refused", plan -> Cell.number(plan.counts().refused())),
            new Column<>("waiting", plan -> Cell.number(plan.counts().waiting())),
            new Column<>("left_out", plan -> Cell.number(plan.leftOut())));

    static final List<Column<PlanRow>> ROWS = List.of(
            new Column<>("change", row -> kind(row.kind())),
            new Column<>("item", row -> Cell.text(row.pair().asset())),
            new Column<>("assignee", row -> Cell.text(who(row.pair().assignee()))),
            new Column<>("rule", row -> Cell.text(row.reason().map(WorkRefusal::rule))),
            new Column<>("reason", row -> Cell.text(row.reason().map(WorkColumns::reason))));

    static final List<Column<LicenseOperation>> OPERATIONS = List.of(
            new Column<>("operation", one -> Cell.id(one.id())),
            new Column<>("kind", one -> word(one.kind())),
            new Column<>("state", WorkColumns::state),
            new Column<>("licenses", one -> Cell.number(one.tasks())),
            new Column<>("done", one -> Cell.number(one.done())),
            new Column<>("failed", one -> Cell.number(one.failed())),
            new Column<>("number", one -> Cell.text(one.failure())),
            new Column<>("asked", one -> Cell.age(one.intendedAt())),
            new Column<>("next_look", one -> Cell.date(one.nextLook())));

    static final List<Column<Revocation>> REVOCATION = List.of(
            new Column<>("revocation", one -> Cell.text(one.id())),
            new Column<>("reach", one -> word(one.reach())),
            new Column<>("holders", one -> Cell.number(one.holders())),
            new Column<>("licenses", one -> Cell.number(one.licenses())),
            new Column<>("irrevocable", one -> Cell.number(one.irrevocable())),
            new Column<>("confirmed", one -> Cell.age(one.confirmedAt())),
            new Column<>("ended", one -> Cell.age(one.endedAt())));

    static final List<Column<WaitingWish>> WAITING = List.of(
            new Column<>("item", wish -> Cell.text(wish.license().asset())),
            new Column<>("assignee", wish -> Cell.text(who(wish.license().assignee()))),
            new Column<>("since", wish -> Cell.age(wish.since())),
            new Column<>("wanted_by", wish -> Cell.text(wish.direct() ? "a person" : "a profile")),
            new Column<>("lacks", wish -> Cell.text(lacking(wish.lacking()))));

    static final List<Column<Installable>> INSTALLABLE = List.of(
            new Column<>("item", entry -> Cell.text(entry.license().asset())),
            new Column<>("type", entry -> word(entry.type())),
            new Column<>("assignee", entry -> Cell.text(who(entry.license().assignee()))),
            new Column<>("confirmed", entry -> Cell.age(entry.confirmedAt())),
            new Column<>("misses", entry -> Cell.number(entry.misses())));

    static final List<Column<ContentProfile>> PROFILE = List.of(
            new Column<>("profile", profile -> Cell.text(profile.id())),
            new Column<>("label", profile -> Cell.text(profile.label())),
            new Column<>("items", profile -> Cell.texts(profile.items())),
            new Column<>("units", profile -> Cell.texts(profile.units())),
            new Column<>("target", profile -> Cell.text(target(profile))),
            new Column<>("since", profile -> Cell.age(profile.wantedSince())));

    private WorkColumns() {}

    private static String target(ContentProfile profile) {
        return profile.target()
                .match(new ProfileTarget.Cases<>(
                        places -> "devices at " + said(places.locations()),
                        devices -> Ages.count(devices.serials().size(), "device"),
                        users -> Ages.count(users.users().size(), "user"),
                        people -> people.people().size() == 1
                                ? "1 person"
                                : people.people().size() + " people",
                        people -> "everybody at " + said(people.locations())));
    }

    private static String said(Collection<?> things) {
        return things.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String lacking(WorkRefusal reason) {
        return switch (reason) {
            case NOT_ASSOCIATED -> "nobody accepted yet";
            case OTHER_ACCOUNT -> "the account that the devices use";
            default -> "a license";
        };
    }

    static String who(Assignee assignee) {
        return assignee.match(serial -> serial.value(), user -> "user:" + user.value());
    }

    private static Cell word(Enum<?> value) {
        return Cell.text(said(value));
    }

    private static String said(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String reason(WorkRefusal reason) {
        return said(reason);
    }

    private static Cell kind(PlanRow.Kind kind) {
        return switch (kind) {
            case ASSIGN -> Cell.word("assign", Color.GREEN);
            case TAKE_BACK -> Cell.word("take back", Color.YELLOW);
            case REFUSE -> Cell.word("refused", Color.RED);
            case SHORT -> Cell.word("waits", Color.MAGENTA);
        };
    }

    private static Cell state(LicenseOperation one) {
        return switch (one.state()) {
            case SETTLED -> Cell.word("settled", Color.GREEN);
            case PARTLY -> Cell.word("partly", Color.YELLOW);
            case STUCK -> Cell.word("stuck", Color.RED);
            case INTENDED -> Cell.word("asking", Color.GRAY);
            case SENT -> Cell.word("accepted", Color.GRAY);
            case UNKNOWN -> Cell.word("unknown", Color.YELLOW);
            case ASKING_AGAIN -> Cell.word("asking again", Color.YELLOW);
        };
    }
}
