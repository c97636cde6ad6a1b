package dev.espalier.mdm.cli.invite;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.cli.invite.InviteColumns.Answer;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What became of each of many (rule I9), and how the command ends by that. */
final class Answers {
    private final Workplace place;
    private final List<Answer> answers = new ArrayList<>();

    Answers(Workplace place) {
        this.place = place;
    }

    <T> void add(String who, Outcome<T> outcome, Function<T, String> word) {
        answers.add(outcome.match(
                done -> new Answer(who, true, word.apply(done), ""),
                refusal -> new Answer(
                        who,
                        false,
                        "refused",
                        refusal.rule() + ": " + place.messages().sentence(refusal))));
    }

    ExitCode show() {
        place.output().list(InviteColumns.ANSWER, answers.stream());
        long fine = answers.stream().filter(Answer::fine).count();
        if (fine == answers.size()) {
            return ExitCode.DONE;
        }
        return fine == 0 ? ExitCode.REFUSED : ExitCode.DONE_IN_PART;
    }
}
