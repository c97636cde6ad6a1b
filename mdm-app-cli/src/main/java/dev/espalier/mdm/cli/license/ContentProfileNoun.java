package dev.espalier.mdm.cli.license;

import picocli.CommandLine.Command;

@Command(
        name = "profile",
        description = "What goes to whom: items, and the devices or users who get them.",
        subcommands = {
            ContentProfileDefine.class,
            ContentProfileList.class,
            ContentProfileShow.class,
            ContentProfileDelete.class
        })
final class ContentProfileNoun {
    ContentProfileNoun() {}
}
