package dev.espalier.mdm.cli.location;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "allow-double",
        description = "Allows one Apple server to be held by several accounts of this installation (S3).",
        footer = {"", "Example:", "  mdm account allow-double 677CAF70C94F4E4A9A4B0E5F1A2B3C4D"})
final class AccountAllowDouble extends Verb {
    @Parameters(paramLabel = "SERVER-UUID", description = "The server's identity at Apple, see: mdm server show.")
    private String serverUuid = "";

    AccountAllowDouble() {}

    @Override
    protected ExitCode run(Workplace place) {
        place.operator().allowDoubleHolding(serverUuid);
        place.output().say("Server " + serverUuid + " may now be integrated in several accounts.");
        return ExitCode.DONE;
    }
}
