package dev.espalier.mdm.cli;

import dev.espalier.mdm.cli.shared.Terminal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Scanner;

/** Asks a person; where nobody sits, the answer is no. */
final class Question {
    private Question() {}

    static boolean answeredYes(Terminal terminal, String question) {
        if (!terminal.interactive()) {
            return false;
        }
        terminal.err().print(question + " [y/N] ");
        terminal.err().flush();
        var answers = new Scanner(terminal.in(), StandardCharsets.UTF_8);
        return answers.hasNextLine()
                && answers.nextLine().strip().toLowerCase(Locale.ROOT).startsWith("y");
    }
}
