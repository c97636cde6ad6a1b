package dev.espalier.mdm.cli.content;

import dev.espalier.mdm.domain.content.UnitSwitch;
import picocli.CommandLine.Command;

@Command(
        name = "personal-accounts",
        description = "Lets people be invited with personal Apple Accounts, or not.",
        footer = {"", "Example:", "  mdm content personal-accounts \"Library\" off"})
final class ContentPersonalAccounts extends SwitchVerb {
    ContentPersonalAccounts() {
        super(UnitSwitch.PERSONAL_ACCOUNTS);
    }
}
