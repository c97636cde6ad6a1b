package dev.espalier.mdm.cli.invite;

import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.domain.invite.Channel;
import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.invite.InvitationFilter;
import dev.espalier.mdm.domain.people.PersonId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which invitations are meant. */
final class InvitationChoice {
    @Option(
            names = "--state",
            paramLabel = "STATE",
            split = ",",
            description = "Only those that are ${COMPLETION-CANDIDATES}.")
    private List<Invitation.Standing> states = List.of();

    @Option(
            names = "--by",
            paramLabel = "CHANNEL",
            split = ",",
            description = "Only those by ${COMPLETION-CANDIDATES}.")
    private List<Channel> channels = List.of();

    @Option(names = "--person", paramLabel = "PERSON", split = ",", description = "Only these people.")
    private List<String> people = List.of();

    InvitationChoice() {}

    InvitationFilter filter(Verb verb) {
        return new InvitationFilter(
                Set.copyOf(states),
                Set.copyOf(channels),
                people.stream().map(typed -> verb.read(PersonId::new, typed)).collect(Collectors.toUnmodifiableSet()));
    }
}
