package dev.espalier.mdm.cli.content;

import dev.espalier.mdm.api.content.UnitChange;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.shared.Version;
import picocli.CommandLine.Option;

/** A verb that changes label or scope, from the version that was looked at (rule A12). */
abstract class UnitEdit extends NamedUnit {
    private static final long AS_STORED = 0;

    @Option(
            names = "--if-version",
            paramLabel = "N",
            description = "Save only if the unit still has this version, as mdm content show names it.")
    private long version = AS_STORED;

    UnitEdit() {}

    @Override
    protected final ExitCode run(Workplace place) {
        var stored = done(units(place).show(unit(place))).integration();
        var from = version == AS_STORED ? stored.version() : new Version(version);
        done(units(place).save(change(stored, from)));
        return shown(place, stored.id());
    }

    abstract UnitChange change(ContentIntegration stored, Version from);
}
