package dev.espalier.mdm.specification.device;

import static dev.espalier.mdm.testkit.OutcomeAssert.assertThatOutcome;
import static dev.espalier.mdm.testkit.access.Callers.anAdministrator;
import static dev.espalier.mdm.testkit.server.Servers.someServerDetails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.credential.Hold;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.credential.RateBudget;
import dev.espalier.mdm.domain.device.UpdateReport;
import dev.espalier.mdm.domain.device.UpdateReport.Ending;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.specification.School;
import dev.espalier.mdm.spi.device.DeviceGateway.PageRequest;
import dev.espalier.mdm.spi.device.PageAnswer;
import dev.espalier.mdm.testkit.device.Devices;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** However wrong things go, only so many calls are made: ten at once, and two a minute. */
class CallBudgetTest {

    private static final RateBudget.Policy TEN_AND_TWO = new RateBudget.Policy(10, 2);

    private final School school = new School();
    private final ServerIntegration server = school.integrated();
    private final AccountSession first = node();
    private final AccountSession second = node();

    @BeforeEach
    void a_list_is_longer_than_the_budget() {
        school.apple.alwaysAnswersPages(CallBudgetTest::another);
        school.apple.forgetCalls();
    }

    @Test
    @Tag("S23")
    void when_the_calls_are_spent_the_update_is_held_and_says_until_when() {
        var report = update(first);

        assertThat(school.calls()).hasSize(10);
        assertThat(report.ending()).isEqualTo(Ending.HELD);
        assertThat(report.reason()).map(Refusal::reason).contains(IntegrationRefusal.NOT_BEFORE);
        assertThat(report.reason().orElseThrow().parameters())
                .containsEntry("reason", Hold.Reason.BUDGET_SPENT.name())
                .containsEntry("until", school.clock.instant().plus(Duration.ofMinutes(1)));
    }

    @Test
    @Tag("S22")
    @Tag("S23")
    void what_was_read_before_stays_and_the_next_update_goes_on_from_there() {
        update(first);
        int read = school.devices(server).size();
        school.clock.advance(Duration.ofMinutes(1));

        update(first);

        assertThat(read).isEqualTo(9);
        assertThat(school.devices(server)).hasSizeGreaterThan(read);
        assertThat(school.calls()).filteredOn("page"::equals).hasSameSizeAs(school.devices(server));
    }

    @Test
    @Tag("S23")
    void two_machines_share_one_budget() {
        update(first);
        school.apple.forgetCalls();

        assertThatOutcome(second.devices().update(server.id(), Progress.none()))
                .isRefused(IntegrationRefusal.NOT_BEFORE);
        assertThatOutcome(second.services().discovery(server.id())).isRefused(IntegrationRefusal.NOT_BEFORE);

        assertThat(school.calls()).isEmpty();
    }

    @Test
    @Tag("S23")
    void two_machines_that_take_turns_make_no_more_calls_than_one() {
        for (int turn = 0; turn < 10; turn++) {
            var node = turn % 2 == 0 ? first : second;
            assertThatOutcome(node.services().discovery(server.id())).isDone();
        }

        assertThatOutcome(first.services().discovery(server.id())).isRefused(IntegrationRefusal.NOT_BEFORE);
        assertThat(school.calls()).hasSize(10);
    }

    @Test
    @Tag("S23")
    void the_budget_fills_up_with_the_clock_and_never_beyond_what_it_holds() {
        update(first);
        school.apple.forgetCalls();

        school.clock.advance(Duration.ofMinutes(1));
        update(second);
        assertThat(school.calls()).hasSize(2);

        school.apple.forgetCalls();
        school.clock.advance(Duration.ofDays(2));
        update(first);
        assertThat(school.calls()).hasSize(10);
    }

    @Test
    @Tag("S23")
    void that_the_budget_was_spent_is_journaled() {
        update(first);

        assertThat(school.journal("device.held"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.particulars().values()).containsEntry("reason", "BUDGET_SPENT"));
    }

    @Test
    @Tag("S23")
    void another_server_has_a_budget_of_its_own() {
        update(first);
        school.apple.isServer(someServerDetails().build());
        var other = school.integrated();
        school.apple.forgetCalls();

        assertThatOutcome(first.services().discovery(other.id())).isDone();
    }

    private AccountSession node() {
        return school.wired().rateBudget(TEN_AND_TWO).build().session(school.account, anAdministrator());
    }

    private UpdateReport update(AccountSession node) {
        return node.devices().update(server.id(), Progress.none()).orElseThrow();
    }

    /** Each page has one device, and there are far more than calls. */
    private static PageAnswer another(PageRequest request) {
        int number = request.cursor().isEmpty() ? 1 : Integer.parseInt(request.cursor()) + 1;
        var record = Devices.aDeviceRecord("C" + number).build();
        return new PageAnswer.Listed(List.of(record), Integer.toString(number), number < 100, 0);
    }
}
