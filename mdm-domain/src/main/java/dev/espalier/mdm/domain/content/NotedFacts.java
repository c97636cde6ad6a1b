package dev.espalier.mdm.domain.content;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an administrator noted, because Apple may not tell (rules A8 to A10).
 *
 * @param facts the notes, none of them empty or longer than 200 characters
 * @param notedAt when
 */
public record NotedFacts(Map<DownloaderFact, String> facts, Instant notedAt) {
    private static final int LONGEST = 200;

    /**
     * Keeps a copy, without empty notes.
     *
     * @throws IllegalArgumentException if a note is too long, or more than a line
     */
    public NotedFacts {
        var kept = new TreeMap<DownloaderFact, String>();
        facts.forEach((fact, note) -> {
            if (note.strip().length() > LONGEST || note.strip().chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("A note is at most 200 characters on one line.");
            }
            if (!note.isBlank()) {
                kept.put(fact, note.strip());
            }
        });
        facts = Map.copyOf(kept);
    }
}
