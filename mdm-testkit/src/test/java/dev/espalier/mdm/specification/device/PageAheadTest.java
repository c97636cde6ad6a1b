package dev.espalier.mdm.specification.device;

import static dev.espalier.mdm.testkit.access.Callers.anAdministrator;
import static dev.espalier.mdm.testkit.device.Devices.aDeviceRecord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.domain.device.SyncCursor;
import dev.espalier.mdm.domain.device.UpdateReport;
import dev.espalier.mdm.domain.device.UpdateReport.Ending;
import dev.espalier.mdm.domain.inventory.InventoryAnswer;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.failure.LeaseLostException;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.specification.School;
import dev.espalier.mdm.spi.device.DeviceGateway.PageRequest;
import dev.espalier.mdm.spi.device.PageAnswer;
import dev.espalier.mdm.spi.inventory.Inventory;
import dev.espalier.mdm.testkit.apple.Replies;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The next page is fetched while one is stored. The list: C01 | C02 | C03, then no changes. */
@Tag("S22")
@Timeout(30)
class PageAheadTest {

    private final School school = new School();
    private final ServerIntegration server = school.integrated();
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void a_page_is_asked_for_before_the_one_before_it_is_stored() {
        var secondAsked = new CountDownLatch(1);
        school.apple.alwaysAnswersPages(request -> {
            if (request.cursor().equals("p1")) {
                secondAsked.countDown();
            }
            return list(request);
        });
        var product = product(threads, (account, serials) -> {
            await(secondAsked);
            return Map.of();
        });

        assertThat(update(product).ending()).isEqualTo(Ending.COMPLETE);
        assertThat(serials()).containsExactly("C01", "C02", "C03");
    }

    @Test
    void never_are_two_pages_asked_for_ahead() {
        school.apple.alwaysAnswersPages(request -> {
            events.add("asked for " + request.cursor());
            return list(request);
        });

        update(product(Runnable::run, this::storing));

        assertThat(events)
                .containsExactly(
                        "asked for ",
                        "asked for p1",
                        "stores C01",
                        "asked for p2",
                        "stores C02",
                        "asked for p3",
                        "stores C03");
    }

    @Test
    void a_page_that_was_fetched_ahead_is_thrown_away_if_the_one_before_it_is_not_stored() {
        school.apple.alwaysAnswersPages(PageAheadTest::list);
        var product = product(threads, (account, serials) -> {
            if (serials.contains(new SerialNumber("C02"))) {
                takeOver();
            }
            return Map.of();
        });

        assertThatThrownBy(() -> update(product)).isInstanceOf(LeaseLostException.class);

        assertThat(serials()).containsExactly("C01");
        assertThat(cursor()).isEqualTo("p1");
    }

    @Test
    void a_failure_ahead_is_heard_of_only_after_the_page_before_it_is_stored() {
        school.apple.alwaysAnswersPages(request -> request.cursor().equals("p1")
                ? Replies.<PageAnswer>outOfService(60).get()
                : list(request));

        assertThat(update(product(threads, this::storing)).ending()).isEqualTo(Ending.HELD);

        assertThat(events).containsExactly("stores C01");
        assertThat(cursor()).isEqualTo("p1");
        assertThat(school.sync(server).holdAt(school.clock.instant())).isPresent();
    }

    @Test
    void an_update_that_is_canceled_half_way_is_continued_by_the_next() {
        school.apple.alwaysAnswersPages(PageAheadTest::list);
        var product = product(threads, this::storing);

        var canceled = product.devices()
                .update(server.id(), canceledAfterAPage(new CountDownLatch(0)))
                .orElseThrow();

        assertThat(canceled.ending()).isEqualTo(Ending.CANCELED);
        assertThat(canceled.records()).isEqualTo(1);
        assertThat(serials()).containsExactly("C01");
        assertThat(update(product).ending()).isEqualTo(Ending.COMPLETE);
        assertThat(serials()).containsExactly("C01", "C02", "C03");
    }

    @Test
    void a_cancel_abandons_a_page_that_does_not_come_and_gives_the_turn_back() {
        var silent = new CountDownLatch(1);
        school.apple.alwaysAnswersPages(request -> {
            if (request.cursor().equals("p1")) {
                silent.countDown();
                return school.apple.<PageAnswer>silence().get();
            }
            return list(request);
        });
        var product = product(threads, this::storing);

        var canceled = product.devices()
                .update(server.id(), canceledAfterAPage(silent))
                .orElseThrow();

        assertThat(canceled.ending()).isEqualTo(Ending.CANCELED);
        assertThat(cursor()).isEqualTo("p1");
        assertThat(school.sync(server).hold()).isEmpty();
        school.apple.alwaysAnswersPages(PageAheadTest::list);
        assertThat(update(product).ending()).isEqualTo(Ending.COMPLETE);
    }

    @Test
    void an_interrupted_update_ends_between_two_steps_and_stays_interrupted() {
        school.apple.alwaysAnswersPages(PageAheadTest::list);
        var product = product(threads, (account, serials) -> {
            Thread.currentThread().interrupt();
            return Map.of();
        });

        assertThat(update(product).ending()).isEqualTo(Ending.CANCELED);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(serials()).containsExactly("C01");
    }

    @Test
    void without_a_thread_to_spare_pages_are_fetched_one_after_the_other() {
        school.apple.alwaysAnswersPages(PageAheadTest::list);

        assertThat(update(product(task -> {}, this::storing)).ending()).isEqualTo(Ending.COMPLETE);

        assertThat(serials()).containsExactly("C01", "C02", "C03");
    }

    @Test
    void an_executor_that_takes_no_work_stops_nothing() {
        school.apple.alwaysAnswersPages(PageAheadTest::list);
        Executor full = task -> {
            throw new RejectedExecutionException();
        };

        assertThat(update(product(full, this::storing)).ending()).isEqualTo(Ending.COMPLETE);
    }

    private static PageAnswer list(PageRequest request) {
        return switch (request.cursor()) {
            case "" -> listed("p1", true, "C01");
            case "p1" -> listed("p2", true, "C02");
            case "p2" -> listed("p3", false, "C03");
            default -> listed("p4", false);
        };
    }

    private static PageAnswer listed(String cursor, boolean more, String... serials) {
        var records = List.of(serials).stream()
                .map(serial -> aDeviceRecord(serial).build())
                .toList();
        return new PageAnswer.Listed(records, cursor, more, 0);
    }

    /** The inventory is asked about a page's devices right before they are stored. */
    private Map<SerialNumber, InventoryAnswer> storing(AccountId account, Collection<SerialNumber> serials) {
        serials.forEach(serial -> events.add("stores " + serial));
        return Map.of();
    }

    private AccountSession product(Executor executor, Inventory inventory) {
        return school.wired()
                .sharedExecutor(executor)
                .inventory(inventory)
                .build()
                .session(school.account, anAdministrator());
    }

    private UpdateReport update(AccountSession product) {
        return product.devices().update(server.id(), Progress.none()).orElseThrow();
    }

    /** Canceled once a page is stored and something has come to pass. */
    private static Progress canceledAfterAPage(CountDownLatch passed) {
        return new Progress() {
            private boolean stored;

            @Override
            public void step(Stage stage, long done, long expected) {
                await(passed);
                stored = true;
            }

            @Override
            public boolean canceled() {
                return stored;
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Another node takes the work on the server over. */
    private void takeOver() {
        school.clock.advance(Duration.ofMinutes(3));
        school.storage
                .leases()
                .acquire(school.account, "server:" + server.id(), "another node", school.clock.instant());
    }

    private String cursor() {
        return school.sync(server).cursor().map(SyncCursor::value).orElse("");
    }

    private List<String> serials() {
        return school.devices(server).stream()
                .map(located -> located.device().serial().value())
                .toList();
    }
}
