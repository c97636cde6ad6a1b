package dev.espalier.mdm.cli.server;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.server.ServerDraft;
import dev.espalier.mdm.domain.server.ServerKey;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "certificate",
        description = "Writes the certificate for the portal: the one that waits there, or the one in use.",
        footer = {"", "Example:", "  mdm server certificate \"Northwind MDM\" --out northwind.pem"})
final class ServerCertificate extends Verb {
    @Parameters(paramLabel = "SERVER", description = "The draft or server, by label, id or beginning of its id.")
    private String server = "";

    @Option(names = "--out", paramLabel = "FILE", description = "A new file; the screen if left out.")
    private String out = "";

    ServerCertificate() {}

    @Override
    protected ExitCode run(Workplace place) throws IOException {
        var key = key(place, read(name -> ServerNames.either(place, name), server));
        if (out.isEmpty()) {
            place.surroundings().terminal().out().print(key.pem());
        } else {
            read(path -> CertificateFile.of(path, server).free(), out).write(key);
            place.output().say("The certificate is in " + out + ".");
        }
        return ExitCode.DONE;
    }

    private static ServerKey key(Workplace place, IntegrationId id) {
        var draft = ServerNames.allDrafts(place)
                .filter(each -> each.id().equals(id))
                .findFirst();
        return draft.map(ServerDraft::key).orElseGet(() -> integrated(place, id));
    }

    private static ServerKey integrated(Workplace place, IntegrationId id) {
        var keys = done(place.session().servers().show(id)).integration().keys();
        return keys.forPortal();
    }
}
