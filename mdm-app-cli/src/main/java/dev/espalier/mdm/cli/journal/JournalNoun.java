package dev.espalier.mdm.cli.journal;

import picocli.CommandLine.Command;

@Command(
        name = "journal",
        description = "The journal: what happened, when, by whom, to what. It is the audit log and the feed of events.",
        subcommands = {JournalRead.class, JournalChanges.class, JournalVerify.class})
public final class JournalNoun {
    JournalNoun() {}
}
