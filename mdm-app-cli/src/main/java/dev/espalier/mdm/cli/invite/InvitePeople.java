package dev.espalier.mdm.cli.invite;

import dev.espalier.mdm.api.invite.InviteRequest;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.ProgressBars;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.invite.Channel;
import dev.espalier.mdm.domain.invite.InvitationDecision.Wish;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.ClassId;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "people",
        description =
                "Invites people of the directory: whoever has a Managed Apple Account by that, the others by mail.",
        footer = {
            "",
            "Nobody is invited twice, so a command that ended early may simply be given again.",
            "",
            "Examples:",
            "  mdm invite people p-17 p-18",
            "  mdm invite people --location north",
            "  mdm invite people --class 7b --by link"
        })
final class InvitePeople extends InviteVerb {
    @Parameters(paramLabel = "PERSON", arity = "0..*", description = "People, named by their ids.")
    private List<String> people = List.of();

    @Option(names = "--location", paramLabel = "LOCATION", split = ",", description = "Everybody at these locations.")
    private List<String> locations = List.of();

    @Option(names = "--class", paramLabel = "CLASS", description = "The members of this class.")
    private String schoolClass = "";

    @Option(
            names = "--by",
            paramLabel = "CHANNEL",
            description = "${COMPLETION-CANDIDATES}; the Managed Apple Account, or else mail, unless said otherwise.")
    private @Nullable Channel channel;

    InvitePeople() {}

    @Override
    protected ExitCode run(Workplace place) {
        var unit = unit(place);
        var heard = new Heard(place);
        var request = new InviteRequest(unit, selection(), new Wish(channel));
        var report = done(place.session().invitations().invite(request, heard));
        heard.show();
        place.output().say(Heard.people(report.invited()) + " invited.");
        if (!report.ended()) {
            return ExitCode.INTERRUPTED;
        }
        var code = proceed(place, unit, report.invited());
        return report.refused() == 0 ? code : ended(report.invited());
    }

    private static ExitCode ended(long invited) {
        return invited == 0 ? ExitCode.REFUSED : ExitCode.DONE_IN_PART;
    }

    private static ExitCode proceed(Workplace place, IntegrationId unit, long invited) {
        if (invited == 0) {
            return ExitCode.DONE;
        }
        try (var bars = new ProgressBars(place.surroundings())) {
            return Proceeding.shown(place, done(place.session().invitations().proceed(unit, bars)));
        }
    }

    private InviteRequest.Selection selection() {
        long said = List.of(!people.isEmpty(), !locations.isEmpty(), !schoolClass.isEmpty()).stream()
                .filter(each -> each)
                .count();
        if (said != 1) {
            throw wrong("Say who is invited: people by their ids, or --location, or --class.");
        }
        if (!people.isEmpty()) {
            return new InviteRequest.Named(
                    people.stream().map(typed -> read(PersonId::new, typed)).iterator());
        }
        return schoolClass.isEmpty()
                ? new InviteRequest.Located(locations.stream()
                        .map(typed -> read(LocationId::new, typed))
                        .collect(Collectors.toSet()))
                : new InviteRequest.Members(read(ClassId::new, schoolClass));
    }
}
