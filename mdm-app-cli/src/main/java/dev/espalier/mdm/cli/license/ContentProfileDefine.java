package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.api.license.ProfileDraft;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.ProfileTarget;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "define",
        description = "Defines what goes to whom; plan says what that changes.",
        footer = {"", "Example:", "  mdm app profile define Reading --item 408709785 --at north"})
final class ContentProfileDefine extends UnitWork {
    @Parameters(paramLabel = "LABEL", description = "What people call it.")
    private String label = "";

    @Option(
            names = "--item",
            required = true,
            paramLabel = "ITEM",
            description = "What everybody gets; repeat for more.")
    private List<String> items = List.of();

    @Option(names = "--at", paramLabel = "LOCATION", description = "For all devices at this location; repeat for more.")
    private List<String> locations = List.of();

    @Option(
            names = "--people-at",
            paramLabel = "LOCATION",
            description = "For everybody at this location, once they accepted; repeat for more.")
    private List<String> everybody = List.of();

    @Option(
            names = "--for",
            paramLabel = "WHO",
            description = "For these devices; or people as person:ID, or users as Apple knows them as user:ID.")
    private List<String> who = List.of();

    ContentProfileDefine() {}

    @Override
    protected ExitCode run(Workplace place) {
        var keys = items.stream().map(item -> read(AssetKey::parse, item)).toList();
        var draft = new ProfileDraft(label, keys, List.of(unit(place)), target());
        var profile = done(place.session().contentProfiles().define(draft));
        place.output().cards(WorkColumns.PROFILE, Stream.of(profile));
        return ExitCode.DONE;
    }

    private ProfileTarget target() {
        long said = Stream.of(locations, everybody, who)
                .filter(list -> !list.isEmpty())
                .count();
        if (said != 1) {
            throw wrong("Say for whom: --at or --people-at a location, or --for devices, people or users.");
        }
        if (!locations.isEmpty()) {
            return new ProfileTarget.Locations(places(locations));
        }
        return everybody.isEmpty() ? named() : new ProfileTarget.PeopleAt(places(everybody));
    }

    private Set<LocationId> places(List<String> typed) {
        return typed.stream().map(at -> read(LocationId::new, at)).collect(Collectors.toSet());
    }

    private ProfileTarget named() {
        if (who.stream().allMatch(text -> text.startsWith(PERSON))) {
            return new ProfileTarget.People(who.stream().map(this::person).collect(Collectors.toSet()));
        }
        var devices = new HashSet<SerialNumber>();
        var users = new HashSet<ClientUserId>();
        who.forEach(text -> read(UnitWork::assignee, text).match(devices::add, users::add));
        if (!devices.isEmpty() && !users.isEmpty()) {
            throw wrong("A profile is for devices, for people or for users; define several.");
        }
        return users.isEmpty() ? new ProfileTarget.Devices(devices) : new ProfileTarget.Users(users);
    }
}
