package dev.espalier.mdm.cli.content;

import picocli.CommandLine.Command;

@Command(
        name = "content",
        description = "Units of Apps and Books. A unit is named by its label, its id, or the beginning of its id.",
        subcommands = {
            ContentGuide.class,
            ContentAdd.class,
            ContentList.class,
            ContentShow.class,
            ContentUpdate.class,
            ContentLook.class,
            ContentRenewal.class,
            ContentRenew.class,
            ContentReplace.class,
            ContentRename.class,
            ContentScope.class,
            ContentTeachers.class,
            ContentPersonalAccounts.class,
            ContentPolicy.class,
            ContentNote.class,
            ContentNotify.class,
            ContentClaim.class,
            ContentTakeOver.class,
            ContentRelease.class,
            ContentDelete.class
        })
public final class ContentNoun {
    ContentNoun() {}
}
