package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.domain.license.Revocation;
import picocli.CommandLine.Command;

@Command(
        name = "revoke-all",
        description = "Takes back all licenses of a unit that can come back (A15); books are reported and stay.",
        footer = {"", "Example:", "  mdm app revoke-all --unit Elementary --confirm 2000"})
final class AppRevokeAll extends RevokingVerb {
    AppRevokeAll() {}

    @Override
    Revocation.Reach reach() {
        return Revocation.Reach.EVERYBODY;
    }
}
