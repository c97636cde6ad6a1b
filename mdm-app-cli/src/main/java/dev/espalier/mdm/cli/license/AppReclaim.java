package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.domain.license.Revocation;
import picocli.CommandLine.Command;

@Command(
        name = "reclaim",
        description = "Takes licenses back from whom the unit's reclaim policies concern.",
        footer = {"", "Example:", "  mdm app reclaim --unit Elementary --confirm 3"})
final class AppReclaim extends RevokingVerb {
    AppReclaim() {}

    @Override
    Revocation.Reach reach() {
        return Revocation.Reach.RECLAIMED;
    }
}
