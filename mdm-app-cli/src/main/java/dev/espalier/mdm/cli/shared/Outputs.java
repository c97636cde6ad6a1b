package dev.espalier.mdm.cli.shared;

import java.time.Instant;

/** Picks the output for a format. */
public final class Outputs {
    private Outputs() {}

    public static Output of(Format format, Terminal terminal, Instant now, boolean colors) {
        return switch (format) {
            case TABLE -> new TableOutput(terminal.out(), now, colors);
            case JSON -> new JsonOutput(terminal);
            case CSV -> new CsvOutput(terminal);
        };
    }
}
