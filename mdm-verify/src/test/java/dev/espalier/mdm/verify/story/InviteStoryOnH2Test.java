package dev.espalier.mdm.verify.story;

import com.zaxxer.hikari.HikariDataSource;
import dev.espalier.mdm.spi.Storage;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;

class InviteStoryOnH2Test extends InviteStory {
    private HikariDataSource pool;

    @Override
    Storage storage(InstantSource instants) {
        pool = TestDatabase.pool(TestDatabase.H2.newUrl());
        return TestDatabase.storage(pool, instants);
    }

    @AfterEach
    void let_the_database_go() {
        pool.close();
    }
}
