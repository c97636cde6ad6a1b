package dev.espalier.mdm.cli.server;

import dev.espalier.mdm.cli.credential.Guides;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "rekey",
        description = "Makes a new key pair beside the one in use, or in place of a draft's. Uploading its certificate"
                + " in the portal may end the current token: download a new one right after.",
        footer = {"", "Example:", "  mdm server rekey \"Northwind MDM\" --out northwind-2.pem"})
final class ServerRekey extends Verb {
    @Parameters(paramLabel = "SERVER", description = "The draft or server, by label, id or beginning of its id.")
    private String server = "";

    @Option(names = "--out", paramLabel = "FILE", description = "Where the certificate goes; a new file.")
    private String out = "";

    ServerRekey() {}

    @Override
    protected ExitCode run(Workplace place) throws IOException {
        var file = read(path -> CertificateFile.of(path, server).free(), out);
        var id = read(name -> ServerNames.either(place, name), server);
        var certificate = done(place.session().servers().rekey(id));
        file.write(certificate.key());
        place.output().say("The new certificate for the portal is in " + file.path() + ".");
        Guides.next(place.output(), "upload it, download a token right after, and complete or renew with it.");
        return ExitCode.DONE;
    }
}
