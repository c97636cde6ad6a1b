package dev.espalier.mdm.cli.shared;

import java.util.List;
import java.util.stream.Stream;

/** Writes results: for people, for a program or for a spreadsheet. */
public interface Output {

    /** A list; rows are written as they come, so it may be as long as it likes. */
    <T> void list(List<Column<T>> columns, Stream<T> rows);

    /** One thing with its properties. */
    <T> void show(List<Column<T>> columns, T thing);

    /** A list of few things with much to say about each. */
    default <T> void cards(List<Column<T>> columns, Stream<T> things) {
        list(columns, things);
    }

    /** Whether people read this, and not a program. */
    boolean forPeople();

    /** A sentence for people; it stays out of the way of programs. */
    void say(String sentence);

    /** A sentence's heading for people. */
    default void head(String words) {
        say(paint(Color.BOLD, words));
    }

    /** A text in a color, where there are colors. */
    String paint(Color color, String text);

    /** The verb has done its work and says nothing more. */
    void end();
}
