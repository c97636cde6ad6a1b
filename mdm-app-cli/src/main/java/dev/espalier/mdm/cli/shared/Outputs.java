package dev.espalier.mdm.cli.shared;

import java.time.InstantSource;

/** Picks the output for a format. */
public final class Outputs {
    private Outputs() {}

    public static Output of(Format format, Terminal terminal, InstantSource clock, boolean colors) {
        return switch (format) {
            case TABLE -> new TableOutput(terminal.out(), clock, colors);
            case JSON -> new JsonOutput(terminal);
            case CSV -> new CsvOutput(terminal);
        };
    }
}
