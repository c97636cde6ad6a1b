package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.domain.license.Revocation;
import picocli.CommandLine.Command;

@Command(
        name = "revoke-unknown",
        description = "Takes licenses back from devices and users that nobody knows any more (A16).",
        footer = {"", "Example:", "  mdm app revoke-unknown --unit Elementary --confirm 10"})
final class AppRevokeUnknown extends RevokingVerb {
    AppRevokeUnknown() {}

    @Override
    Revocation.Reach reach() {
        return Revocation.Reach.UNKNOWN;
    }
}
