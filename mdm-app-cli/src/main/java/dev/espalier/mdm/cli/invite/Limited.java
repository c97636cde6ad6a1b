package dev.espalier.mdm.cli.invite;

import dev.espalier.mdm.cli.shared.Workplace;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Shows a list up to a limit, and says if there was more. */
final class Limited {
    private final long most;
    private final AtomicLong seen = new AtomicLong();

    Limited(long most) {
        this.most = most;
    }

    <T> Stream<T> of(Stream<T> list) {
        return list.limit(most + 1).filter(one -> seen.incrementAndGet() <= most);
    }

    void say(Workplace place, String what) {
        if (seen.get() > most) {
            place.output()
                    .say(String.format(Locale.ROOT, "More than %,d %s; --limit N or --all shows more.", most, what));
        }
    }
}
