package dev.espalier.mdm.cli.shared;

import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** One JSON document: an array of objects, one to a line, or a single object. */
final class JsonOutput extends ProgramOutput {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final OutputStream out;

    JsonOutput(Terminal terminal) {
        super(terminal);
        this.out = terminal.out();
    }

    @Override
    <T> void writeAll(List<Column<T>> columns, Stream<T> rows) {
        try (var json = generator()) {
            json.writeStartArray();
            rows.forEach(row -> {
                json.writeRaw('\n');
                object(json, columns, row);
            });
            json.writeRaw('\n');
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }

    @Override
    <T> void write(List<Column<T>> columns, T thing) {
        try (var json = generator()) {
            object(json, columns, thing);
            json.writeRaw('\n');
        }
    }

    private JsonGenerator generator() {
        return JSON.createGenerator(ObjectWriteContext.empty(), out);
    }

    private static <T> void object(JsonGenerator json, List<Column<T>> columns, T thing) {
        json.writeStartObject();
        columns.forEach(column -> {
            json.writeName(column.key());
            column.cell().apply(thing).json().accept(json);
        });
        json.writeEndObject();
    }
}
