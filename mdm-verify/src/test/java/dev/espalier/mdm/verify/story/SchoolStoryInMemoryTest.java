package dev.espalier.mdm.verify.story;

import dev.espalier.mdm.spi.Storage;
import dev.espalier.mdm.testkit.memory.InMemoryStorage;
import java.time.InstantSource;

class SchoolStoryInMemoryTest extends SchoolStory {
    @Override
    Storage storage(InstantSource instants) {
        return new InMemoryStorage(instants);
    }
}
