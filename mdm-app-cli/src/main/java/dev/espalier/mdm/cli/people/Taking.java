package dev.espalier.mdm.cli.people;

import dev.espalier.mdm.api.people.ImportListener;
import dev.espalier.mdm.api.people.ImportReport;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.access.Refusal;

/** A file that is being taken in: bad lines are named as they come, and Ctrl-C ends it between two pages. */
record Taking(Workplace place, CsvLines<?> lines) implements ImportListener {

    /** Names a bad line by its number. */
    static CsvLines.Complaint complaint(Workplace place) {
        return (line, sentence) -> place.surroundings().terminal().err().println("line " + line + ": " + sentence);
    }

    @Override
    public void left(long position, Refusal reason) {
        lines.complainOf(position, place.messages().sentence(reason));
    }

    @Override
    public boolean canceled() {
        return place.surroundings().interruption().raised();
    }

    @Override
    public boolean complete() {
        return lines.bad() == 0;
    }

    /** Says how it ended. */
    ExitCode ended(ImportReport report, String sentence) {
        var said = new StringBuilder(sentence);
        if (!lines.strangeColumns().isEmpty()) {
            said.append(" Nothing was taken of the columns ")
                    .append(String.join(", ", lines.strangeColumns()))
                    .append('.');
        }
        if (lines.bad() > 0) {
            said.append(" Bad lines were left out: ")
                    .append(lines.bad())
                    .append("; mend them and import the file again.");
        }
        place.output().say(said.toString());
        return code(report);
    }

    private ExitCode code(ImportReport report) {
        if (!report.ended()) {
            return ExitCode.INTERRUPTED;
        }
        if (lines.bad() == 0) {
            return ExitCode.DONE;
        }
        return report.stored() == 0 ? ExitCode.REFUSED : ExitCode.DONE_IN_PART;
    }
}
