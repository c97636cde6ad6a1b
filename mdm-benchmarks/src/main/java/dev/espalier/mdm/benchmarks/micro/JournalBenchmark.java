package dev.espalier.mdm.benchmarks.micro;

import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.journal.AccountEvent;
import dev.espalier.mdm.domain.journal.JournalChain;
import dev.espalier.mdm.domain.journal.JournalEntry;
import dev.espalier.mdm.domain.journal.JournalEvent;
import dev.espalier.mdm.domain.journal.JournalHead;
import dev.espalier.mdm.domain.journal.Seal;
import dev.espalier.mdm.domain.journal.Subject;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Appending to the journal: the link alone, and a transaction around it in H2 in memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class JournalBenchmark {
    private static final String SALT = "00112233445566778899aabbccddeeff";

    private final JournalEvent event = JournalEvent.of(
                    AccountEvent.DEVICES_LOCATED,
                    Subject.account(),
                    Caller.administrator("u-1", "Ada Lopez"),
                    Instant.parse("2026-11-23T08:00:00Z"))
            .with("devices", 1000);

    private School school;
    private Seal seal;

    /** Opens the journal. */
    @Setup
    public void open() {
        school = new School();
        seal = school.storage().vault().journalSeal(School.ACCOUNT);
    }

    /** Numbers and links an entry. */
    @Benchmark
    public JournalEntry link() {
        return JournalChain.append(JournalHead.empty(), event, SALT, seal);
    }

    /** Appends an entry in a transaction of its own. */
    @Benchmark
    public JournalEvent append() {
        return school.storage().unitOfWork().inTransaction(School.ACCOUNT, stores -> {
            stores.journal().append(event);
            return event;
        });
    }

    /** Closes the database. */
    @TearDown
    public void close() {
        school.close();
    }
}
