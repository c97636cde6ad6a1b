package dev.espalier.mdm.cli.server;

import picocli.CommandLine.Command;

@Command(
        name = "server",
        description = "Servers of School Manager and Business Manager. A server is named by its label, its id, or the"
                + " beginning of its id.",
        subcommands = {
            ServerGuidance.class,
            ServerDrafting.class,
            ServerDrafts.class,
            ServerOpen.class,
            ServerComplete.class,
            ServerList.class,
            ServerShow.class,
            ServerCertificate.class,
            ServerRenewal.class,
            ServerRenew.class,
            ServerRekey.class,
            ServerReplace.class,
            ServerRename.class,
            ServerScope.class,
            ServerDelete.class,
            ServerAdopt.class,
            ServerDiscovery.class,
            ServerBetaTokens.class,
            ServerManagedAccountToken.class
        })
public final class ServerNoun {
    ServerNoun() {}
}
