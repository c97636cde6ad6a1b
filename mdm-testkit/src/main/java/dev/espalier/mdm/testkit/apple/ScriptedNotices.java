package dev.espalier.mdm.testkit.apple;

import dev.espalier.mdm.domain.license.Hint;
import dev.espalier.mdm.domain.license.Notice;
import dev.espalier.mdm.spi.license.NotificationReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Notifications of the scripted Apple: a line of text with an id, a unit, and for each hint its kind and its subject.
 */
public final class ScriptedNotices implements NotificationReader {

    /** A reader of what {@link #body} wrote. */
    public ScriptedNotices() {}

    /**
     * Writes a notification.
     *
     * @param notice what is in it
     * @return the body
     */
    public static byte[] body(Notice notice) {
        var lines = new ArrayList<>(List.of(notice.id(), notice.unit()));
        notice.hints().forEach(hint -> lines.addAll(List.of(hint.kind().name(), hint.subject())));
        return String.join("|", lines).concat("|.").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<Notice> read(byte[] body) {
        var parts = List.of(new String(body, StandardCharsets.UTF_8).split("\\|"));
        if (parts.size() < 3) {
            return Optional.empty();
        }
        var hints = new ArrayList<Hint>();
        for (int i = 2; i + 1 < parts.size(); i += 2) {
            hints.add(new Hint(Hint.Kind.valueOf(parts.get(i)), parts.get(i + 1)));
        }
        return Optional.of(new Notice(parts.get(0), parts.get(1), hints));
    }
}
