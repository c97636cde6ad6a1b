package dev.espalier.mdm.cli;

import dev.espalier.mdm.cli.shared.Terminal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Scanner;
import java.util.regex.Pattern;

/** Asks a person; where nobody sits, the answer is no, or no number. */
final class Question {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private Question() {}

    static boolean answeredYes(Terminal terminal, String question) {
        return answer(terminal, question + " [y/N] ")
                .filter(answer -> answer.toLowerCase(Locale.ROOT).startsWith("y"))
                .isPresent();
    }

    static OptionalLong answeredNumber(Terminal terminal, String question) {
        return answer(terminal, question + " ")
                .filter(answer -> NUMBER.matcher(answer).matches())
                .map(answer -> OptionalLong.of(Long.parseLong(answer)))
                .orElseGet(OptionalLong::empty);
    }

    private static Optional<String> answer(Terminal terminal, String question) {
        if (!terminal.interactive()) {
            return Optional.empty();
        }
        terminal.err().print(question);
        terminal.err().flush();
        var answers = new Scanner(terminal.in(), StandardCharsets.UTF_8);
        return answers.hasNextLine() ? Optional.of(answers.nextLine().strip()) : Optional.empty();
    }
}
