package dev.espalier.mdm.cli.shared;

import dev.espalier.mdm.api.Progress;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A bar for each stage on a terminal, nothing elsewhere; ends the work when somebody wishes so. */
public final class ProgressBars implements Progress, AutoCloseable {
    private final Terminal terminal;
    private final Interruption interruption;
    private Stage shown = Stage.READING;
    private Optional<ProgressBar> bar = Optional.empty();

    public ProgressBars(Terminal terminal, Interruption interruption) {
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public void step(Stage stage, long done, long expected) {
        if (terminal.interactive()) {
            var current = barFor(stage);
            current.maxHint(expected);
            current.stepTo(done);
        }
    }

    private ProgressBar barFor(Stage stage) {
        if (bar.isEmpty() || stage != shown) {
            close();
            shown = stage;
            bar = Optional.of(begin(stage));
        }
        return bar.orElseThrow();
    }

    private ProgressBar begin(Stage stage) {
        return new ProgressBarBuilder()
                .setTaskName(stage.name().toLowerCase(Locale.ROOT))
                .setConsumer(new ConsoleProgressBarConsumer(terminal.err()))
                .setUnit(" devices", 1)
                .showSpeed()
                .build();
    }

    @Override
    public boolean canceled() {
        return interruption.raised();
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }
}
