package dev.espalier.mdm.cli.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What programs read. Results go to stdout, and what is meant for people to stderr. A program always gets an answer: where a
 * verb has nothing but sentences to say, they are its result.
 */
abstract class ProgramOutput implements Output {
    private static final List<Column<String>> MESSAGE = List.of(new Column<>("message", Cell::text));

    private final Terminal terminal;
    private final List<String> sentences = new ArrayList<>();
    private boolean answered;

    ProgramOutput(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public final <T> void list(List<Column<T>> columns, Stream<T> rows) {
        answered = true;
        writeAll(columns, rows);
    }

    @Override
    public final <T> void show(List<Column<T>> columns, T thing) {
        answered = true;
        write(columns, thing);
    }

    abstract <T> void writeAll(List<Column<T>> columns, Stream<T> rows);

    abstract <T> void write(List<Column<T>> columns, T thing);

    @Override
    public final boolean forPeople() {
        return false;
    }

    @Override
    public final void say(String sentence) {
        sentences.add(sentence);
        terminal.err().println(sentence);
    }

    @Override
    public final String paint(Color color, String text) {
        return text;
    }

    @Override
    public final void end() {
        if (!answered && !sentences.isEmpty()) {
            show(MESSAGE, String.join(" ", sentences));
        }
    }
}
