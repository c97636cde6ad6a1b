package dev.espalier.mdm.cli.location;

import picocli.CommandLine.Command;

@Command(
        name = "account",
        description = "Accounts: the customers that everything belongs to. For the owner of the installation.",
        subcommands = {
            AccountOpen.class,
            AccountList.class,
            AccountClose.class,
            AccountAllowDouble.class,
            AccountHealth.class,
            AccountSweepSecrets.class
        })
public final class AccountNoun {
    AccountNoun() {}
}
