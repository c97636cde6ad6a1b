package dev.espalier.mdm.cli.shared;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A header and a row for each thing, as spreadsheets read it. What is meant for people goes to stderr. */
final class CsvOutput implements Output {
    private final Terminal terminal;

    CsvOutput(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public <T> void list(List<Column<T>> columns, Stream<T> rows) {
        var text = new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8);
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
    public <T> void show(List<Column<T>> columns, T thing) {
        list(columns, Stream.of(thing));
    }

    @Override
    public boolean forPeople() {
        return false;
    }

    @Override
    public void say(String sentence) {
        terminal.err().println(sentence);
    }

    @Override
    public String paint(Color color, String text) {
        return text;
    }
}
