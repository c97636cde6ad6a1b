package dev.espalier.mdm.cli.people;

import picocli.CommandLine.Command;

@Command(
        name = "people",
        description = "People and their classes: who may get licenses, and where they belong.",
        subcommands = {
            PeopleImport.class,
            PeopleLocate.class,
            PeopleList.class,
            PeopleShow.class,
            PeopleForget.class,
            PeopleClasses.class,
            PeopleMembers.class,
            PeopleForgetClasses.class
        })
public final class PeopleNoun {
    PeopleNoun() {}
}
