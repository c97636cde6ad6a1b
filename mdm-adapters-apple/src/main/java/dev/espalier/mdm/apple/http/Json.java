package dev.espalier.mdm.apple.http;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** JSON as a stream, with limits: whatever is not asked for is skipped without being kept. */
public final class Json {
    private static final int DEEPEST = 32;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LongTexts.LONGEST)
                    .maxNameLength(LongTexts.LONGEST)
                    .maxNestingDepth(DEEPEST)
                    .build())
            .build();

    private Json() {}

    /**
     * Walks through a document that is one object. The visitor gets each member's name, and the parser at its value,
     * which it may read or leave alone. A text or name of more than a mebibyte comes out empty and spoils nothing else.
     *
     * @throws tools.jackson.core.JacksonException if it is no object, broken, or beyond the limits
     */
    public static void walk(byte[] document, BiConsumer<String, JsonParser> visitor) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), LongTexts.emptied(document))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new StreamReadException(parser, "not an object");
            }
            members(parser, visitor);
        }
    }

    /** The same for the object at which a parser stands; afterwards it stands at the object's end. */
    public static void members(JsonParser parser, BiConsumer<String, JsonParser> visitor) {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            visitor.accept(name, parser);
            parser.skipChildren();
        }
    }

    /** The elements of the array at which a parser stands; afterwards it stands at the array's end. */
    public static void elements(JsonParser parser, Consumer<JsonParser> visitor) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            visitor.accept(parser);
            parser.skipChildren();
        }
    }

    /** The wanted members of a document that is one object. */
    public static JsonFields fields(byte[] document, Set<String> wanted) {
        var fields = new JsonFields();
        walk(document, (name, parser) -> fields.take(name, parser, wanted));
        return fields;
    }

    /** The wanted members of the object at which a parser stands. */
    public static JsonFields fields(JsonParser object, Set<String> wanted) {
        var fields = new JsonFields();
        members(object, (name, parser) -> fields.take(name, parser, wanted));
        return fields;
    }

    /** Writes one object. */
    public static byte[] object(Consumer<JsonGenerator> members) {
        var bytes = new ByteArrayOutputStream();
        try (var generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            generator.writeStartObject();
            members.accept(generator);
            generator.writeEndObject();
        }
        return bytes.toByteArray();
    }
}
