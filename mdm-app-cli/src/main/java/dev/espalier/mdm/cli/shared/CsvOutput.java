package dev.espalier.mdm.cli.shared;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A header and a row for each thing, as spreadsheets read it. */
final class CsvOutput extends ProgramOutput {
    private final OutputStream out;

    CsvOutput(Terminal terminal) {
        super(terminal);
        this.out = terminal.out();
    }

    @Override
    <T> void writeAll(List<Column<T>> columns, Stream<T> rows) {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var csv = CsvWriter.builder().build(text);
        csv.writeRecord(columns.stream().map(Column::key).toList());
        rows.forEach(row -> csv.writeRecord(
                columns.stream().map(column -> column.cell().apply(row).plain()).toList()));
        flush(csv);
    }

    /** Flushed, not closed: stdout belongs to the whole process. */
    private static void flush(CsvWriter csv) {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    <T> void write(List<Column<T>> columns, T thing) {
        writeAll(columns, Stream.of(thing));
    }
}
