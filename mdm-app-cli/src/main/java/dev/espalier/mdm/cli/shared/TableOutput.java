package dev.espalier.mdm.cli.shared;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Aligned columns. Widths follow the first thousand rows; a longer value further down is written in full all the same. */
final class TableOutput implements Output {
    private static final int MEASURED = 1000;
    private static final String GAP = "  ";
    private static final String NOTHING = "–";

    private final PrintStream out;
    private final InstantSource clock;
    private final boolean colors;

    TableOutput(PrintStream out, InstantSource clock, boolean colors) {
        this.out = out;
        this.clock = clock;
        this.colors = colors;
    }

    @Override
    public <T> void list(List<Column<T>> columns, Stream<T> rows) {
        var all = rows.iterator();
        var first = first(all);
        if (first.isEmpty()) {
            say("Nothing to show.");
            return;
        }
        int[] widths = widths(columns, first);
        header(columns, widths);
        first.forEach(row -> line(columns, row, widths));
        all.forEachRemaining(row -> line(columns, row, widths));
    }

    private static <T> List<T> first(Iterator<T> rows) {
        var first = new ArrayList<T>();
        while (first.size() < MEASURED && rows.hasNext()) {
            first.add(rows.next());
        }
        return first;
    }

    private <T> int[] widths(List<Column<T>> columns, List<T> rows) {
        return columns.stream()
                .mapToInt(column -> rows.stream()
                        .mapToInt(row -> length(shown(column.cell().apply(row))))
                        .reduce(length(column.title()), Math::max))
                .toArray();
    }

    private <T> void header(List<Column<T>> columns, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            append(line, columns.get(i).title(), Color.BOLD, i == widths.length - 1 ? 0 : widths[i]);
        }
        out.println(line);
    }

    private <T> void line(List<Column<T>> columns, T row, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            var cell = columns.get(i).cell().apply(row);
            append(line, shown(cell), cell.color(), i == widths.length - 1 ? 0 : widths[i]);
        }
        out.println(line);
    }

    private String shown(Cell cell) {
        String words = cell.words(clock.instant());
        return words.isEmpty() ? NOTHING : words;
    }

    /** A width of zero ends the line: nothing follows that would have to be aligned. */
    private void append(StringBuilder line, String text, Color color, int width) {
        line.append(paint(color, text));
        if (width > 0) {
            line.append(" ".repeat(Math.max(0, width - length(text)))).append(GAP);
        }
    }

    /** What has nothing to say is left out. */
    @Override
    public <T> void show(List<Column<T>> columns, T thing) {
        int width =
                columns.stream().mapToInt(column -> length(column.name())).max().orElse(0);
        for (var column : columns) {
            var cell = column.cell().apply(thing);
            if (!cell.words(clock.instant()).isEmpty()) {
                var line = new StringBuilder();
                append(line, column.name(), Color.BOLD, width);
                append(line, cell.words(clock.instant()), cell.color(), 0);
                out.println(line);
            }
        }
    }

    @Override
    public <T> void cards(List<Column<T>> columns, Stream<T> things) {
        things.forEach(thing -> {
            show(columns, thing);
            out.println();
        });
    }

    @Override
    public boolean forPeople() {
        return true;
    }

    @Override
    public void say(String sentence) {
        out.println(sentence);
    }

    @Override
    public String paint(Color color, String text) {
        return colors ? color.around(text) : text;
    }

    @Override
    public void end() {
        // People have read the sentences already.
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
