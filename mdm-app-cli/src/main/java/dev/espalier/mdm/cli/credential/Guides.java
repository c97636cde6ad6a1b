package dev.espalier.mdm.cli.credential;

import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.cli.shared.Output;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.credential.Guidance;
import dev.espalier.mdm.sdk.Messages;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Guidance on the screen: what is needed, what to do in which order, what comes next (rules G1 to G3). */
public final class Guides {
    private static final List<Column<Line>> COLUMNS = List.of(
            new Column<>("kind", line -> Cell.text(line.kind())),
            new Column<>("number", line -> Cell.number(line.number())),
            new Column<>("code", line -> Cell.text(line.code())),
            new Column<>("text", line -> Cell.text(line.text())));

    private Guides() {}

    /** Guidance as the result of a verb. */
    public static void show(Workplace place, Guidance guidance) {
        if (place.output().forPeople()) {
            say(place, guidance);
            return;
        }
        var messages = place.messages();
        place.output().list(COLUMNS, Stream.concat(needs(messages, guidance), steps(messages, guidance)));
    }

    private static Stream<Line> needs(Messages messages, Guidance guidance) {
        var needs = guidance.needs();
        return IntStream.range(0, needs.size())
                .mapToObj(i -> new Line("need", i + 1, needs.get(i), messages.sentence(needs.get(i), Map.of())));
    }

    private static Stream<Line> steps(Messages messages, Guidance guidance) {
        var steps = guidance.steps();
        return IntStream.range(0, steps.size())
                .mapToObj(i -> new Line("step", i + 1, steps.get(i).code(), messages.sentence(steps.get(i))));
    }

    /** Guidance beside a result. */
    public static void say(Workplace place, Guidance guidance) {
        var output = place.output();
        output.head("What you need");
        needs(place.messages(), guidance).forEach(need -> output.say("  • " + need.text()));
        output.say("");
        output.head("What to do");
        steps(place.messages(), guidance).forEach(step -> output.say("  " + step.number() + ". " + step.text()));
        output.say("");
    }

    /** The steps that come next. */
    public static void next(Workplace place, List<Guidance.Step> steps) {
        steps.forEach(step -> next(place.output(), place.messages().sentence(step)));
    }

    /** What comes next, in a sentence. */
    public static void next(Output output, String sentence) {
        output.say("Next: " + sentence);
    }

    private record Line(String kind, int number, String code, String text) {}
}
