package dev.espalier.mdm.cli.shared;

/** What a spreadsheet would take for a formula is shown to it as text. */
final class Spreadsheet {
    private static final String FORMULA = "=+-@\t\r";

    private Spreadsheet() {}

    static String defused(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
