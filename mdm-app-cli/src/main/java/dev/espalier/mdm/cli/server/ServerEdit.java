package dev.espalier.mdm.cli.server;

import dev.espalier.mdm.api.server.ServerChange;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.Version;
import picocli.CommandLine.Option;

/** A verb that changes label or scope, from the version that was looked at (rule S10). */
abstract class ServerEdit extends NamedServer {
    private static final long AS_STORED = 0;

    @Option(
            names = "--if-version",
            paramLabel = "N",
            description = "Save only if the server still has this version, as mdm server show names it.")
    private long version = AS_STORED;

    ServerEdit() {}

    @Override
    protected final ExitCode run(Workplace place) {
        var servers = place.session().servers();
        var stored = done(servers.show(server(place))).integration();
        var from = version == AS_STORED ? stored.version() : new Version(version);
        done(servers.save(change(stored, from)));
        place.output().show(ServerColumns.SHOWN, ServerSheet.of(place, done(servers.show(stored.id()))));
        return ExitCode.DONE;
    }

    abstract ServerChange change(ServerIntegration stored, Version from);
}
