package dev.espalier.mdm.apple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.espalier.mdm.apple.server.TestVault;
import dev.espalier.mdm.apple.server.Tokens;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.UserFailure;
import dev.espalier.mdm.domain.invite.UserOperationKind;
import dev.espalier.mdm.domain.invite.UserRecord;
import dev.espalier.mdm.domain.invite.UserState;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.ContentChoice;
import dev.espalier.mdm.simulator.InvitationOutcome;
import dev.espalier.mdm.simulator.SimulatedOrganization;
import dev.espalier.mdm.simulator.SimulatedUnit;
import dev.espalier.mdm.simulator.VirtualClock;
import dev.espalier.mdm.spi.AppleGateways;
import dev.espalier.mdm.spi.content.ContentCredential;
import dev.espalier.mdm.spi.invite.UserChange;
import dev.espalier.mdm.spi.invite.UserChange.Member;
import dev.espalier.mdm.spi.invite.UserChangeAnswer;
import dev.espalier.mdm.spi.invite.UserListAnswer;
import dev.espalier.mdm.spi.invite.UserPage;
import dev.espalier.mdm.spi.invite.UserProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Users at a simulated Apple: registered, changed, retired, listed, whatever Apple leaves open. */
@ParameterizedClass(name = "choices shuffled by {0}")
@ValueSource(longs = {1, 2, 3})
class SimulatedUsersTest {
    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

    private final TestVault vault = new TestVault();

    @Parameter
    private long seed;

    private AppleSimulator simulator;
    private SimulatedOrganization school;
    private SimulatedUnit unit;
    private AppleGateways gateways;
    private ContentCredential token;

    @BeforeEach
    void integrate() {
        simulator = AppleSimulator.builder()
                .clock(VirtualClock.frozenAt(START))
                .seed(seed)
                .behavior(choices -> choices.shuffle(seed).set(ContentChoice.CONTENT_PAGE_SIZE, 2))
                .start();
        school = simulator.portal().createSchool("Northwind Schools");
        unit = school.createUnit("Leipzig");
        gateways = AppleServices.at(AppleEndpoints.at(simulator.url()))
                .pause(simulator.clock()::advance)
                .build()
                .connect(vault, simulator.clock());
        var file = gateways.contentTokens()
                .read(unit.downloadToken(school.administrator()))
                .match(opened -> opened, no -> {
                    throw new AssertionError(no);
                });
        token = new ContentCredential(
                Tokens.SCHOOL,
                IntegrationId.of("0e0c7a52-9a0e-4d0b-8a55-3b1f4d1d2c10"),
                vault.put(Tokens.SCHOOL, "content-token", file.toBytes()));
    }

    @AfterEach
    void stop() {
        gateways.close();
        simulator.close();
    }

    private static ClientUserId id(String text) {
        return new ClientUserId(text);
    }

    private static Member mailed(String user, String email) {
        return new Member(id(user), Optional.empty(), Optional.of(email));
    }

    private static Member managed(String user, String account) {
        return new Member(id(user), Optional.of(account), Optional.empty());
    }

    private UserChangeAnswer ask(UserOperationKind kind, Member... members) {
        return gateways.users()
                .change(token, new UserChange(kind, List.of(members)))
                .value();
    }

    private UserProgress done(UserOperationKind kind, Member... members) {
        String event = ask(kind, members)
                .match(UserChangeAnswer.Accepted::event, SimulatedUsersTest::no, SimulatedUsersTest::no);
        simulator.clock().advance(Duration.ofMinutes(5));
        return gateways.users().progress(token, event).value().orElseThrow();
    }

    private static String no(Object refused) {
        throw new AssertionError(refused);
    }

    private static UserPage page(UserListAnswer answer) {
        return answer.match(page -> page, SimulatedUsersTest::none, SimulatedUsersTest::none);
    }

    private static UserPage none(Object refused) {
        throw new AssertionError(refused);
    }

    private List<UserRecord> listed() {
        var all = new ArrayList<UserRecord>();
        int index = 0;
        UserPage page;
        do {
            page = page(gateways.users().users(token, index++).value());
            all.addAll(page.users());
        } while (page.more());
        return all;
    }

    private List<UserRecord> of(String user) {
        return listed().stream().filter(record -> record.id().equals(id(user))).toList();
    }

    private UserRecord only(String user) {
        assertThat(of(user)).hasSize(1);
        return of(user).get(0);
    }

    @Test
    void users_are_created_each_with_an_outcome_of_its_own() {
        var account = school.administrator().account();
        unit.addUser("u-anna", "");

        var progress = done(
                UserOperationKind.CREATE,
                mailed("u-finn", "finn@northwind.example"),
                managed("u-dora", account),
                managed("u-zoe", "zoe@other.example"),
                Member.of(id("u-anna")));

        assertThat(progress.working()).isFalse();
        assertThat(progress.failures())
                .containsExactlyInAnyOrder(
                        new UserFailure(9635, Set.of(id("u-zoe"))), new UserFailure(9716, Set.of(id("u-anna"))));
        assertThat(only("u-finn").state()).isEqualTo(UserState.REGISTERED);
        assertThat(only("u-finn").inviteCode()).isPresent();
        assertThat(only("u-dora").state()).isEqualTo(UserState.ASSOCIATED);
        assertThat(only("u-dora").idHash()).isPresent();
        assertThat(only("u-dora").inviteCode()).isEmpty();
        assertThat(of("u-zoe")).isEmpty();
    }

    @Test
    void one_bad_address_refuses_the_whole_request_and_creates_nobody() {
        var answer = ask(UserOperationKind.CREATE, mailed("u-1", "one@northwind.example"), mailed("u-2", "no-at-sign"));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        UserChangeAnswer.Refused.class,
                        refused -> assertThat(refused.failure().number()).isEqualTo(9717));
        assertThat(listed()).isEmpty();
    }

    @Test
    void more_users_than_apple_takes_are_too_large_and_the_limit_is_read_again() {
        gateways.content().limits();
        simulator.behavior().set(ContentChoice.MAX_USERS, 2);

        var answer = ask(UserOperationKind.CREATE, Member.of(id("u-1")), Member.of(id("u-2")), Member.of(id("u-3")));

        assertThat(answer).isInstanceOf(UserChangeAnswer.TooLarge.class);
        assertThat(gateways.content().limits().users()).isEqualTo(2);
    }

    @Test
    void a_link_leads_to_the_page_where_the_code_is_accepted_once() {
        done(UserOperationKind.CREATE, mailed("u-finn", "finn@northwind.example"));
        var code = only("u-finn").inviteCode().orElseThrow();

        assertThat(gateways.users().link(code).reveal())
                .startsWith(simulator.url().toString())
                .contains("inviteCode=" + code.reveal())
                .doesNotContain("%25");

        assertThat(unit.acceptInvitation("u-finn", "finn@home.example")).isEqualTo(InvitationOutcome.ACCEPTED);
        assertThat(only("u-finn").state()).isEqualTo(UserState.ASSOCIATED);
    }

    @Test
    void a_registered_user_is_bound_to_a_managed_account_and_another_account_is_refused() {
        var account = school.administrator().account();
        done(UserOperationKind.CREATE, Member.of(id("u-1")), Member.of(id("u-2")));

        assertThat(done(UserOperationKind.UPDATE, managed("u-1", account)).failures())
                .isEmpty();
        assertThat(only("u-1").state()).isEqualTo(UserState.ASSOCIATED);
        assertThat(done(UserOperationKind.UPDATE, managed("u-2", account)).failures())
                .containsExactly(new UserFailure(9641, Set.of(id("u-2"))));
    }

    @Test
    void whoever_is_retired_stays_in_the_list_beside_a_new_record_and_an_unknown_one_fails() {
        done(UserOperationKind.CREATE, Member.of(id("u-1")));

        assertThat(done(UserOperationKind.RETIRE, Member.of(id("u-1"))).failures())
                .isEmpty();
        assertThat(only("u-1").state()).isEqualTo(UserState.RETIRED);
        assertThat(only("u-1").inviteCode()).isEmpty();
        assertThat(done(UserOperationKind.CREATE, Member.of(id("u-1"))).failures())
                .isEmpty();

        assertThat(of("u-1"))
                .extracting(UserRecord::state)
                .containsExactlyInAnyOrder(UserState.RETIRED, UserState.REGISTERED);
    }

    @Test
    void users_are_listed_page_by_page_and_changes_since_a_version_too() {
        IntStream.range(0, 5).forEach(i -> unit.addUser("u-" + i, ""));
        assertThat(listed()).hasSize(5);
        String version = page(gateways.users().users(token, 0).value()).version();

        unit.acceptInvitation("u-3", "three@home.example");

        var changed = page(gateways.users().usersSince(token, version, 0).value());
        assertThat(changed.users())
                .extracting(UserRecord::id, UserRecord::state)
                .containsExactly(tuple(id("u-3"), UserState.ASSOCIATED));
        assertThat(gateways.users().usersSince(token, "an-unknown-version", 0).value())
                .isInstanceOf(UserListAnswer.VersionRefused.class);
        assertThat(gateways.users().users(token, 9).value()).isInstanceOf(UserListAnswer.OutOfRange.class);
    }

    @Test
    void an_event_that_apple_does_not_know_is_told_as_such_and_one_under_way_as_working() {
        assertThat(gateways.users().progress(token, "nonsense").value()).isEmpty();

        String event = ask(UserOperationKind.CREATE, Member.of(id("u-1")))
                .match(UserChangeAnswer.Accepted::event, SimulatedUsersTest::no, SimulatedUsersTest::no);
        assertThat(gateways.users().progress(token, event).value()).contains(new UserProgress(true, List.of()));
    }
}
