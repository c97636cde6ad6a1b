package dev.espalier.mdm.cli.shared;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/**
 * One value of a result. People read it in words, programs in full: times as ISO 8601 in UTC, numbers unrounded.
 *
 * @param words for people at some present time; empty if there is nothing to say
 * @param plain for a spreadsheet
 * @param json for a program
 * @param color of the words
 */
public record Cell(Function<Instant, String> words, String plain, Consumer<JsonGenerator> json, Color color) {
    private static final int BEGINNING = 8;

    String words(Instant now) {
        return words.apply(now);
    }

    public static Cell none() {
        return said("", "", JsonGenerator::writeNull);
    }

    private static Cell said(String words, String plain, Consumer<JsonGenerator> json) {
        return new Cell(now -> words, plain, json, Color.PLAIN);
    }

    public static Cell text(Object value) {
        return word(value.toString(), Color.PLAIN);
    }

    public static Cell text(Optional<?> value) {
        return value.<Cell>map(Cell::text).orElseGet(Cell::none);
    }

    /** A word that has a color of its own. */
    public static Cell word(String word, Color color) {
        return new Cell(now -> word, Spreadsheet.defused(word), json -> json.writeString(word), color);
    }

    /** An id: its beginning is enough for people, and for naming the thing on the command line. */
    public static Cell id(Object value) {
        String id = value.toString();
        return said(id.substring(0, Math.min(BEGINNING, id.length())), id, json -> json.writeString(id));
    }

    public static Cell texts(Collection<?> values) {
        List<String> texts = values.stream().map(Object::toString).toList();
        return said(String.join(", ", texts), Spreadsheet.defused(String.join(" ", texts)), json -> {
            json.writeStartArray();
            texts.forEach(json::writeString);
            json.writeEndArray();
        });
    }

    public static Cell number(long value) {
        return said(String.format(Locale.ROOT, "%,d", value), Long.toString(value), json -> json.writeNumber(value));
    }

    /** A number of which zero says nothing to people. */
    public static Cell count(long value) {
        var number = number(value);
        return value == 0 ? said("", number.plain(), number.json()) : number;
    }

    public static Cell flag(boolean value) {
        return said(value ? "yes" : "no", Boolean.toString(value), json -> json.writeBoolean(value));
    }

    /** A time that is read as an age. */
    public static Cell age(Instant time) {
        return time(time, now -> Ages.age(time, now));
    }

    public static Cell age(Optional<Instant> time) {
        return time.map(Cell::age).orElseGet(Cell::none);
    }

    /** A time that is read to the minute. */
    public static Cell moment(Instant time) {
        return time(time, now -> Ages.moment(time));
    }

    /** A time of which both the minute and the age matter. */
    public static Cell date(Optional<Instant> time) {
        return time.map(date -> time(date, now -> Ages.moment(date) + ", " + Ages.age(date, now)))
                .orElseGet(Cell::none);
    }

    private static Cell time(Instant time, Function<Instant, String> words) {
        return new Cell(words, time.toString(), json -> json.writeString(time.toString()), Color.PLAIN);
    }
}
