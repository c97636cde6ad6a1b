package dev.espalier.mdm.cli.server;

import dev.espalier.mdm.cli.credential.Guides;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.server.Adoption;
import dev.espalier.mdm.domain.server.KeyPairFiles;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "adopt",
        description =
                "Takes over a server that another product runs, with the key, certificate and token in use. Nothing"
                        + " changes at Apple. Without them, it says what is needed and what to do.",
        footer = {
            "",
            "Examples:",
            "  mdm server adopt \"Northwind MDM\"",
            "  mdm server adopt \"Northwind MDM\" --key server-key.pem --certificate server-cert.pem --token token.p7m"
        })
final class ServerAdopt extends Verb {
    @Parameters(paramLabel = "LABEL", description = "Our name for the server.")
    private String label = "";

    @Option(names = "--key", paramLabel = "FILE", description = "The private key in use, PEM, not encrypted.")
    private String key = "";

    @Option(names = "--certificate", paramLabel = "FILE", description = "Its certificate, PEM or DER.")
    private String certificate = "";

    @Option(
            names = "--token",
            paramLabel = "FILE",
            description = "The token in use: the portal's file, or its content in JSON as the other product keeps it.")
    private String token = "";

    ServerAdopt() {}

    @Override
    protected ExitCode run(Workplace place) {
        var name = read(IntegrationLabel::new, label);
        var guidance = place.session().servers().adoption(name);
        if (Stream.of(key, certificate, token).allMatch(String::isEmpty)) {
            Guides.show(place, guidance);
            return ExitCode.DONE;
        }
        if (Stream.of(key, certificate, token).anyMatch(String::isEmpty)) {
            throw wrong("Key, certificate and token belong together: give --key, --certificate and --token.");
        }
        var pair = new KeyPairFiles(bytes(Path.of(key)), bytes(Path.of(certificate)));
        var servers = place.session().servers();
        var adopted = done(servers.adopt(new Adoption(name, pair, bytes(Path.of(token)))));
        place.output().show(ServerColumns.SHOWN, ServerSheet.of(place, done(servers.show(adopted.id()))));
        Guides.next(place, guidance.steps().subList(2, guidance.steps().size()));
        return ExitCode.DONE;
    }
}
