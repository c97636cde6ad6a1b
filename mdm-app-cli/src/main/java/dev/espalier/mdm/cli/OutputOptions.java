package dev.espalier.mdm.cli;

import dev.espalier.mdm.cli.shared.Format;
import dev.espalier.mdm.cli.shared.Output;
import dev.espalier.mdm.cli.shared.Outputs;
import dev.espalier.mdm.cli.shared.Surroundings;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** In which form results are written, and how much is said and asked. */
final class OutputOptions {
    @Option(
            names = {"-o", "--output"},
            scope = ScopeType.INHERIT,
            paramLabel = "FORMAT",
            description = "table (usual), json, or csv.")
    private Format format = Format.TABLE;

    @Option(
            names = "--yes",
            scope = ScopeType.INHERIT,
            description = "Answers questions with yes; never one for a number: that is --confirm N.")
    private boolean yes;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Print the trace of an error.")
    private boolean verbose;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "No colors; NO_COLOR says the same.")
    private boolean noColor;

    OutputOptions() {}

    Output output(Surroundings surroundings) {
        return Outputs.of(format, surroundings.terminal(), surroundings.clock(), colors(surroundings));
    }

    boolean colors(Surroundings surroundings) {
        String denied = surroundings.environment().getOrDefault("NO_COLOR", "");
        return surroundings.terminal().interactive() && !noColor && denied.isEmpty();
    }

    boolean yes() {
        return yes;
    }

    boolean verbose() {
        return verbose;
    }
}
