package dev.espalier.mdm.cli.server;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.cli.credential.Guides;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.server.KeyPairFiles;
import dev.espalier.mdm.domain.server.ServerDraft;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "draft",
        description = "Starts an integration: says what is needed and what to do, makes a key pair, and writes its"
                + " certificate for the portal into a file.",
        footer = {
            "",
            "Examples:",
            "  mdm server draft \"Northwind MDM\" --out northwind.pem",
            "  mdm server draft \"Northwind MDM\" --key server-key.pem --certificate server-cert.pem"
        })
final class ServerDrafting extends Verb {
    @Parameters(paramLabel = "LABEL", description = "Our name for the server.")
    private String label = "";

    @Option(names = "--out", paramLabel = "FILE", description = "Where the certificate goes; a new file.")
    private String out = "";

    @Option(names = "--key", paramLabel = "FILE", description = "Use this private key (PEM or DER) and make none.")
    private String key = "";

    @Option(names = "--certificate", paramLabel = "FILE", description = "The certificate that belongs to --key.")
    private String certificate = "";

    ServerDrafting() {}

    @Override
    protected ExitCode run(Workplace place) throws IOException {
        if (key.isEmpty() != certificate.isEmpty()) {
            throw wrong("A key is imported together with its certificate: give both --key and --certificate.");
        }
        var name = read(IntegrationLabel::new, label);
        var file = read(path -> CertificateFile.of(path, label).free(), out);
        var draft = done(draft(place, name));
        file.write(draft.key());
        Guides.say(place, place.session().servers().guidance(name));
        place.output().show(DraftColumns.ALL, draft);
        tell(place, draft, file);
        return ExitCode.DONE;
    }

    private Outcome<ServerDraft> draft(Workplace place, IntegrationLabel name) {
        var servers = place.session().servers();
        return key.isEmpty()
                ? servers.draft(name)
                : servers.draft(name, new KeyPairFiles(bytes(Path.of(key)), bytes(Path.of(certificate))));
    }

    private static void tell(Workplace place, ServerDraft draft, CertificateFile file) {
        place.output().say("The certificate for the portal is in " + file.path() + ".");
        String id = draft.id().toString().substring(0, 8);
        Guides.next(place.output(), "upload it, download the token, then: mdm server complete " + id + " TOKEN-FILE");
    }
}
