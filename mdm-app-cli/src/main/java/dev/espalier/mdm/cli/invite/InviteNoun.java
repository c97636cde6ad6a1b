package dev.espalier.mdm.cli.invite;

import picocli.CommandLine.Command;

/** Invitations. */
@Command(
        name = "invite",
        description = "Brings Apple Accounts behind people: at once for Managed Apple Accounts, by a link for others.",
        subcommands = {
            InvitePeople.class,
            InviteProceed.class,
            InviteList.class,
            InviteExport.class,
            InviteResend.class,
            InviteRevoke.class
        })
public final class InviteNoun {
    InviteNoun() {}
}
