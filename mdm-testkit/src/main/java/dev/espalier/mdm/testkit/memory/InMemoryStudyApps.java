package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.license.StudyPick;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.license.StudyAppStore;

/** The study apps that teachers picked. */
record InMemoryStudyApps(AccountTables tables) implements StudyAppStore {

    @Override
    public boolean pick(StudyPick pick) {
        boolean fresh = !has(pick);
        tables.studyApps.put(key(pick), pick);
        return fresh;
    }

    @Override
    public boolean drop(StudyPick pick) {
        boolean there = has(pick);
        tables.studyApps.remove(key(pick));
        return there;
    }

    @Override
    public boolean has(StudyPick pick) {
        return tables.studyApps.has(key(pick));
    }

    @Override
    public Page<StudyPick> list(PersonId teacher, String after, int max) {
        return Pages.cut(
                tables.studyApps.rows().filter(pick -> pick.teacher().equals(teacher)),
                StudyPick::position,
                after,
                max);
    }

    @Override
    public int clear(IntegrationId unit) {
        var gone = tables.studyApps
                .rows()
                .filter(pick -> pick.unit().equals(unit))
                .map(InMemoryStudyApps::key)
                .toList();
        gone.forEach(tables.studyApps::remove);
        return gone.size();
    }

    private static String key(StudyPick pick) {
        return pick.teacher().value() + " " + pick.position();
    }
}
