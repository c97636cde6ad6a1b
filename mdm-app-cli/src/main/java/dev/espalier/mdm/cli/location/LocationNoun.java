package dev.espalier.mdm.cli.location;

import picocli.CommandLine.Command;

@Command(
        name = "location",
        description = "Locations: the schools or campuses of an account.",
        subcommands = {LocationAdd.class, LocationRename.class, LocationRemove.class, LocationList.class})
public final class LocationNoun {
    LocationNoun() {}
}
