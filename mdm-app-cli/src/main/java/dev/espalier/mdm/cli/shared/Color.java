package dev.espalier.mdm.cli.shared;

/** The colors of the terminal. None of them ever says something that the word beside it does not. */
public enum Color {
    PLAIN(0),
    BOLD(1),
    RED(31),
    GREEN(32),
    YELLOW(33),
    BLUE(34),
    MAGENTA(35),
    CYAN(36),
    GRAY(90),
    BRIGHT_YELLOW(93),
    BRIGHT_MAGENTA(95),
    BRIGHT_CYAN(96);

    private final int code;

    Color(int code) {
        this.code = code;
    }

    String around(String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
