package dev.espalier.mdm.cli.people;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.espalier.mdm.domain.shared.Page;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A CSV file, read line by line, so that it may be of any length. A bad line is complained about and passed over; where the
 * file stops being CSV, the rest of it is.
 */
final class CsvLines<T> implements Iterator<T>, AutoCloseable {
    /** More than a line of people ever has; a quote that is never closed ends there. */
    private static final int LONGEST_LINE = 256 * 1024;

    private final Form<T> form;
    private final Complaint complaint;
    private final CsvReader<CsvRecord> file;
    private final Iterator<CsvRecord> records;
    private final List<String> columns;
    private final long[] handedOut = new long[Page.MAX];
    private Optional<T> next = Optional.empty();
    private long line = 1;
    private long position;
    private long bad;
    private boolean broken;

    /**
     * Reads the names of the columns.
     *
     * @throws IllegalArgumentException if the file does not begin with them
     */
    CsvLines(InputStream content, Form<T> form, Complaint complaint) {
        this.form = form;
        this.complaint = complaint;
        this.file = CsvReader.builder()
                .detectBomHeader(true)
                .maxBufferSize(LONGEST_LINE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(content);
        this.records = file.iterator();
        this.columns = form.header(header());
    }

    private List<String> header() {
        try {
            return records.hasNext() ? records.next().getFields() : List.of();
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("This is no CSV file: " + e.getMessage(), e);
        }
    }

    /** Columns of which nothing is taken. */
    List<String> strangeColumns() {
        return form.strange(columns);
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && more()) {
            next = read(records.next());
        }
        return next.isPresent();
    }

    private boolean more() {
        try {
            return !broken && records.hasNext();
        } catch (CsvParseException e) {
            broken = true;
            complain(
                    line,
                    "After this line the file is no CSV; look for a quote that is not closed. The rest was not read.");
            return false;
        }
    }

    private Optional<T> read(CsvRecord fields) {
        line = fields.getStartingLineNumber();
        try {
            return Optional.of(form.meaning().apply(new Line(columns, fields).checked()));
        } catch (IllegalArgumentException e) {
            complain(line, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var given = next.orElseThrow();
        next = Optional.empty();
        handedOut[(int) (position++ % Page.MAX)] = line;
        return given;
    }

    /** Complains about something that was handed out; of the last thousand the line is still known. */
    void complainOf(long place, String sentence) {
        complain(handedOut[(int) (place % Page.MAX)], sentence);
    }

    private void complain(long number, String sentence) {
        bad++;
        complaint.about(number, sentence);
    }

    /** How many lines were complained about. */
    long bad() {
        return bad;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Hears of bad lines. */
    interface Complaint {
        void about(long line, String sentence);
    }
}
