package dev.espalier.mdm.apple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.espalier.mdm.apple.server.TestVault;
import dev.espalier.mdm.apple.server.Tokens;
import dev.espalier.mdm.domain.content.ContentToken;
import dev.espalier.mdm.domain.content.DownloaderFacts;
import dev.espalier.mdm.domain.content.OwnerMark;
import dev.espalier.mdm.domain.content.UnitId;
import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.license.AdamId;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.AssetRecord;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.EventProgress;
import dev.espalier.mdm.domain.license.LicenseCount;
import dev.espalier.mdm.domain.license.OperationKind;
import dev.espalier.mdm.domain.license.Pricing;
import dev.espalier.mdm.domain.license.TaskFailure;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.failure.AppleCredentialException;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.failure.AppleUnavailableException;
import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.ContentChoice;
import dev.espalier.mdm.simulator.ContentTokenKind;
import dev.espalier.mdm.simulator.Delivery;
import dev.espalier.mdm.simulator.PortalRole;
import dev.espalier.mdm.simulator.RoleLoss;
import dev.espalier.mdm.simulator.SimulatedOrganization;
import dev.espalier.mdm.simulator.SimulatedPerson;
import dev.espalier.mdm.simulator.SimulatedUnit;
import dev.espalier.mdm.simulator.StoreItem;
import dev.espalier.mdm.simulator.VirtualClock;
import dev.espalier.mdm.spi.AppleGateways;
import dev.espalier.mdm.spi.content.ClaimAnswer;
import dev.espalier.mdm.spi.content.ContentCredential;
import dev.espalier.mdm.spi.content.UnitClaim;
import dev.espalier.mdm.spi.license.AssetPage;
import dev.espalier.mdm.spi.license.AssignmentAnswer;
import dev.espalier.mdm.spi.license.AssignmentPage;
import dev.espalier.mdm.spi.license.CatalogGateway.Shelf;
import dev.espalier.mdm.spi.license.ChangeAnswer;
import dev.espalier.mdm.spi.license.LicenseChange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The adapter and the simulator, which share no code, agree about Apps and Books, whatever the simulator chooses where
 * Apple leaves a choice.
 */
@ParameterizedClass(name = "choices shuffled by {0}")
@ValueSource(longs = {1, 2, 3})
class SimulatedUnitsTest {
    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    private static final StoreItem APP = StoreItem.app("930000001");
    private static final StoreItem BOOK = StoreItem.book("930000101", StoreItem.PLUS);
    private static final AssetKey APP_KEY = AssetKey.of("930000001");
    private static final AssetKey BOOK_KEY = new AssetKey(new AdamId("930000101"), Pricing.PLUS);
    private static final OwnerMark OURS = new OwnerMark("id-1", "Espalier at Northwind", "mdm.example 1.0");
    private static final Assignee PAD = device("NWLPZ0000001");

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
                .behavior(choices -> choices.shuffle(seed))
                .start();
        school = simulator.portal().createSchool("Northwind Schools");
        unit = school.createUnit("Leipzig");
        gateways = AppleServices.at(AppleEndpoints.at(simulator.url()))
                .pause(simulator.clock()::advance)
                .build()
                .connect(vault, simulator.clock());
        token = downloaded(school.administrator(), ContentTokenKind.UNIT);
    }

    @AfterEach
    void stop() {
        gateways.close();
        simulator.close();
    }

    private ContentCredential downloaded(SimulatedPerson person, ContentTokenKind kind) {
        var read = read(unit.downloadToken(person, kind));
        return new ContentCredential(
                Tokens.SCHOOL,
                IntegrationId.of("0e0c7a52-9a0e-4d0b-8a55-3b1f4d1d2c10"),
                vault.put(Tokens.SCHOOL, "content-token", read.toBytes()));
    }

    private ContentToken read(byte[] file) {
        return gateways.contentTokens().read(file).match(opened -> opened, no -> {
            throw new AssertionError(no);
        });
    }

    private static Assignee device(String serial) {
        return new Assignee.ToDevice(new SerialNumber(serial));
    }

    private static Assignee user(String id) {
        return new Assignee.ToUser(new ClientUserId(id));
    }

    private static List<Assignee> devices(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> device(String.format("NWPAD%07d", i)))
                .toList();
    }

    @Test
    void a_token_opens_the_unit_it_was_downloaded_for() {
        var file = read(unit.downloadToken(school.administrator()));
        var details = gateways.content().unit(token);

        assertThat(file.organization()).contains("Northwind Schools");
        assertThat(file.expiresAt()).isAfter(START.plus(Duration.ofDays(360)));
        assertThat(details.unit()).isEqualTo(new UnitId(unit.uId()));
        assertThat(details.locationName()).contains("Leipzig");
        assertThat(details.platform()).contains("volumestore");
        assertThat(details.portal()).contains("https://school.apple.com");
        assertThat(details.owner()).isEmpty();
    }

    @Test
    void limits_are_those_that_the_service_announces() {
        simulator.behavior().set(ContentChoice.MAX_ASSETS, 7).set(ContentChoice.MAX_SERIAL_NUMBERS, 40);

        assertThat(gateways.content().limits().assets()).isEqualTo(7);
        assertThat(gateways.content().limits().serialNumbers()).isEqualTo(40);
        assertThat(gateways.content().limits().requestsPerSecond()).isEqualTo(15);
    }

    @Test
    void a_mark_is_written_and_repeated_in_every_answer_until_another_product_writes_its_own() {
        assertThat(gateways.content().claim(token, UnitClaim.of(OURS)))
                .isInstanceOfSatisfying(
                        ClaimAnswer.Written.class,
                        written -> assertThat(written.details().owner()).contains(OURS));
        assertThat(gateways.licenses().assets(token, 0).echo().owner()).contains(OURS);
        assertThat(gateways.licenses().assignments(token, 0).echo().owner()).contains(OURS);

        unit.claim("id-2", "Foreign MDM", "x");

        var foreign = new OwnerMark("id-2", "Foreign MDM", "x");
        var echo = gateways.licenses().assets(token, 0).echo();
        assertThat(echo.owner()).contains(foreign);
        assertThat(echo.unit()).contains(new UnitId(unit.uId()));
        assertThat(gateways.content().unit(token).owner()).contains(foreign);
    }

    @Test
    void a_notification_address_that_nobody_answers_at_writes_nothing() {
        var secret = vault.put(Tokens.SCHOOL, "bearer", "a-bearer".getBytes(StandardCharsets.UTF_8));

        for (String url : List.of("https://localhost:1/n", "https://mdm.example/n?q=1", "no address")) {
            assertThat(gateways.content().claim(token, new UnitClaim(OURS, url, secret)))
                    .as(url)
                    .isInstanceOf(ClaimAnswer.Unreachable.class);
        }
        assertThat(gateways.content().unit(token).owner()).isEmpty();
    }

    @Test
    void the_legacy_service_tells_who_downloaded_the_token() {
        var facts = gateways.content().downloader(token);

        assertThat(facts.organizationId()).isPresent();
        assertThat(facts.appleAccount()).isPresent();
        assertThat(facts.readAt()).isPresent();

        unit.revokeTokens();
        assertThat(gateways.content().downloader(token)).isEqualTo(DownloaderFacts.unknown());
    }

    @Test
    void assets_are_told_with_their_counts_and_those_without_end_as_such() {
        unit.buy(APP, 50);
        unit.buy(BOOK, 5);
        unit.acquireUnlimited(StoreItem.app("930000002"));
        unit.assignToDevices(APP, List.of("NWLPZ0000001"));
        settle();

        assertThat(allAssets())
                .extracting(AssetRecord::key, AssetRecord::count, AssetRecord::deviceAssignable)
                .containsExactlyInAnyOrder(
                        tuple(APP_KEY, new LicenseCount.Finite(50, 1, 49, 0), true),
                        tuple(BOOK_KEY, new LicenseCount.Finite(5, 0, 5, 0), false),
                        tuple(AssetKey.of("930000002"), new LicenseCount.Unlimited(0), true));
        assertThat(gateways.licenses().asset(token, BOOK_KEY).value().records())
                .extracting(AssetRecord::key)
                .containsExactly(BOOK_KEY);
        assertThat(gateways.licenses().asset(token, AssetKey.of("1")).value().records())
                .isEmpty();
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private void settle() {
        simulator.clock().advance(Duration.ofMinutes(5));
    }

    private List<AssetRecord> allAssets() {
        var all = new ArrayList<AssetRecord>();
        AssetPage page;
        int index = 0;
        do {
            page = gateways.licenses().assets(token, index++).value().orElseThrow();
            all.addAll(page.records());
            assertThat(page.skipped()).isZero();
        } while (page.cut().more());
        assertThat(gateways.licenses().assets(token, page.cut().pages()).value()).isEmpty();
        return all;
    }

    private static AssignmentPage page(AssignmentAnswer answer) {
        return answer.match(page -> page, SimulatedUnitsTest::none, SimulatedUnitsTest::none);
    }

    private static AssignmentPage none(Object refused) {
        throw new AssertionError(refused);
    }

    private List<Assignment> allAssignments() {
        var all = new ArrayList<Assignment>();
        AssignmentPage page;
        int index = 0;
        do {
            page = page(gateways.licenses().assignments(token, index++).value());
            all.addAll(page.assignments());
            assertThat(page.skipped()).isZero();
        } while (page.cut().more());
        assertThat(gateways.licenses().assignments(token, page.cut().pages()).value())
                .isInstanceOf(AssignmentAnswer.OutOfRange.class);
        return all;
    }

    @Test
    void a_unit_without_anything_has_one_empty_page() {
        assertThat(allAssets()).isEmpty();
        assertThat(allAssignments()).isEmpty();
    }

    private ChangeAnswer change(OperationKind kind, List<AssetKey> assets, List<Assignee> who) {
        return gateways.licenses()
                .change(token, new LicenseChange(kind, assets, who))
                .value();
    }

    private String accepted(OperationKind kind, List<AssetKey> assets, List<Assignee> who) {
        return change(kind, assets, who).match(ChangeAnswer.Accepted::event, SimulatedUnitsTest::no, SimulatedUnitsTest::no);
    }

    private static String no(Object refused) {
        throw new AssertionError(refused);
    }

    private EventProgress progress(String event) {
        return gateways.licenses().progress(token, event).value().orElseThrow();
    }

    @Test
    void licenses_are_given_and_taken_back_page_by_page() {
        simulator.behavior().set(ContentChoice.CONTENT_PAGE_SIZE, 7);
        unit.buy(APP, 50);
        String event = accepted(OperationKind.ASSOCIATE, List.of(APP_KEY), devices(0, 30));
        assertThat(progress(event).state()).isEqualTo(EventProgress.State.PENDING);
        settle();

        assertThat(progress(event)).isEqualTo(new EventProgress(EventProgress.State.COMPLETE, 30, 30, List.of()));
        assertThat(allAssignments())
                .containsExactlyInAnyOrderElementsOf(devices(0, 30).stream()
                        .map(who -> new Assignment(APP_KEY, who))
                        .toList());

        accepted(OperationKind.DISASSOCIATE, List.of(APP_KEY), devices(0, 10));
        accepted(OperationKind.REVOKE, List.of(), devices(20, 30));
        settle();

        assertThat(allAssignments()).hasSize(10);
        assertThat(page(gateways.licenses().holders(token, APP_KEY, 1).value()).assignments())
                .hasSize(3);
        assertThat(page(gateways.licenses().holders(token, BOOK_KEY, 0).value()).assignments())
                .isEmpty();
    }

    @Test
    void a_user_holds_a_book_that_is_never_taken_back() {
        unit.buy(BOOK, 5);
        unit.addUser("u-anna", "anna@northwind.example");
        accepted(OperationKind.ASSOCIATE, List.of(BOOK_KEY), List.of(user("u-anna")));
        settle();
        assertThat(allAssignments()).containsExactly(new Assignment(BOOK_KEY, user("u-anna")));

        assertThat(refused(change(OperationKind.DISASSOCIATE, List.of(BOOK_KEY), List.of(user("u-anna"))))
                        .number())
                .isEqualTo(9706);
        assertThat(refused(change(OperationKind.ASSOCIATE, List.of(BOOK_KEY), List.of(PAD)))
                        .number())
                .isEqualTo(9707);
    }

    private static TaskFailure refused(ChangeAnswer answer) {
        return answer.match(
                accepted -> new TaskFailure(-1, Set.of(), Set.of()),
                refused -> refused.failure(),
                tooLarge -> new TaskFailure(-2, Set.of(), Set.of()));
    }

    @Test
    void refusals_name_their_members_if_the_service_does() {
        simulator.behavior().set(ContentChoice.REFUSAL_NAMES_CAUSES, true);
        unit.buy(BOOK, 5);

        assertThat(refused(change(OperationKind.ASSOCIATE, List.of(BOOK_KEY), List.of(PAD)))
                        .assets())
                .containsExactly(BOOK_KEY);

        simulator.behavior().set(ContentChoice.REFUSAL_NAMES_CAUSES, false);
        assertThat(refused(change(OperationKind.ASSOCIATE, List.of(BOOK_KEY), List.of(PAD)))
                        .assets())
                .isEmpty();
    }

    @Test
    void a_shortage_is_a_failure_of_those_that_got_nothing() {
        simulator.behavior().set(ContentChoice.CHUNK_ATOMIC, false);
        unit.buy(APP, 3);
        String event = accepted(OperationKind.ASSOCIATE, List.of(APP_KEY), devices(0, 5));
        settle();

        var progress = progress(event);
        assertThat(progress.state()).isEqualTo(EventProgress.State.FAILED);
        assertThat(progress.completed()).isEqualTo(3);
        assertThat(progress.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.number()).isEqualTo(9709);
            assertThat(failure.assets()).containsExactly(APP_KEY);
            assertThat(failure.assignees()).containsExactlyInAnyOrderElementsOf(devices(3, 5));
        });
    }

    @Test
    void what_is_so_already_is_done_or_told_by_its_number() {
        for (boolean strict : List.of(true, false)) {
            simulator.behavior().set(ContentChoice.STRICT_PAIRS, strict);
            unit.buy(APP, 3);
            accepted(OperationKind.ASSOCIATE, List.of(APP_KEY), List.of(PAD));
            settle();
            String again = accepted(OperationKind.ASSOCIATE, List.of(APP_KEY), List.of(PAD));
            String missing = accepted(OperationKind.DISASSOCIATE, List.of(APP_KEY), devices(8, 9));
            settle();

            assertThat(numbers(again)).isEqualTo(strict ? List.of(9616) : List.of());
            assertThat(numbers(missing)).isEqualTo(strict ? List.of(9619) : List.of());
        }
    }

    private List<Integer> numbers(String event) {
        return progress(event).failures().stream().map(TaskFailure::number).toList();
    }

    @Test
    void an_unknown_user_is_refused_at_once_or_later() {
        unit.buy(APP, 3);
        simulator.behavior().set(ContentChoice.SYNC_9609, true);
        assertThat(refused(change(OperationKind.ASSOCIATE, List.of(APP_KEY), List.of(user("nobody"))))
                        .number())
                .isEqualTo(9609);

        simulator.behavior().set(ContentChoice.SYNC_9609, false);
        String event = accepted(OperationKind.ASSOCIATE, List.of(APP_KEY), List.of(user("nobody")));
        settle();
        assertThat(numbers(event)).containsExactly(9609);
    }

    @Test
    void more_than_the_limits_is_too_large_and_the_limits_are_known_afterwards() {
        unit.buy(APP, 30);
        assertThat(gateways.content().limits().serialNumbers()).isEqualTo(1000);
        simulator.behavior().set(ContentChoice.MAX_SERIAL_NUMBERS, 10);

        assertThat(change(OperationKind.ASSOCIATE, List.of(APP_KEY), devices(0, 11)))
                .isEqualTo(new ChangeAnswer.TooLarge(9702));

        assertThat(gateways.content().limits().serialNumbers()).isEqualTo(10);
        accepted(OperationKind.ASSOCIATE, List.of(APP_KEY), devices(0, 10));
    }

    @Test
    void changes_since_a_version_are_those_that_came() {
        unit.buy(APP, 50);
        accepted(OperationKind.ASSOCIATE, List.of(APP_KEY), devices(0, 3));
        settle();
        String version = page(gateways.licenses().assignments(token, 0).value()).cut().version();
        accepted(OperationKind.ASSOCIATE, List.of(APP_KEY), devices(3, 5));
        settle();

        var since = page(gateways.licenses().assignmentsSince(token, version, 0).value());
        assertThat(since.assignments()).extracting(Assignment::assignee).containsExactlyInAnyOrderElementsOf(devices(3, 5));
        assertThat(since.cut().version()).isNotEqualTo(version).isNotEmpty();
        assertThat(page(gateways.licenses()
                                .assignmentsSince(token, since.cut().version(), 0)
                                .value())
                        .assignments())
                .isEmpty();
        assertThat(gateways.licenses().assignmentsSince(token, "nonsense", 0).value())
                .isInstanceOf(AssignmentAnswer.VersionRefused.class);
    }

    @Test
    void an_event_that_is_not_known_has_no_progress() {
        assertThat(gateways.licenses()
                        .progress(token, "00000000-0000-0000-0000-000000000000")
                        .value())
                .isEmpty();
    }

    private AppleCredentialException refusal(Runnable call) {
        return catchThrowableOfType(AppleCredentialException.class, call::run);
    }

    @Test
    void a_dead_token_is_refused_with_its_number_in_both_modes() {
        for (String mode : List.of("observed", "documented")) {
            simulator.behavior().set(ContentChoice.HTTP_ERROR_MODE, mode);
            var fresh = downloaded(school.administrator(), ContentTokenKind.UNIT);
            gateways.licenses().assets(fresh, 0);
            unit.expireTokens();
            assertThat(refusal(() -> gateways.licenses().assets(fresh, 0)).code()).isEqualTo("9621");

            token = downloaded(school.administrator(), ContentTokenKind.UNIT);
            unit.revokeTokens();
            var refused = refusal(() -> change(OperationKind.ASSOCIATE, List.of(APP_KEY), List.of(PAD)));
            assertThat(refused.code()).isEqualTo("9625");
            assertThat(refused.rejection().kind()).isEqualTo(RejectionKind.REFUSED);
        }
    }

    @Test
    void a_token_whose_downloader_lost_the_right_to_write_may_still_read() {
        simulator.behavior().set(Choice.ROLE_LOSS, RoleLoss.READ_ONLY);
        unit.buy(APP, 3);
        var ada = school.addPerson("ada@northwind.example", PortalRole.CONTENT_MANAGER);
        token = downloaded(ada, ContentTokenKind.UNIT);
        ada.grant(PortalRole.STAFF, "Northwind Schools");
        ada.revoke(PortalRole.CONTENT_MANAGER);

        for (String mode : List.of("observed", "documented")) {
            simulator.behavior().set(ContentChoice.HTTP_ERROR_MODE, mode);
            assertThat(refusal(() -> change(OperationKind.ASSOCIATE, List.of(APP_KEY), List.of(PAD)))
                            .rejection()
                            .kind())
                    .isEqualTo(RejectionKind.READ_ONLY);
            assertThat(refusal(() -> gateways.content().claim(token, UnitClaim.of(OURS)))
                            .rejection()
                            .kind())
                    .isEqualTo(RejectionKind.READ_ONLY);
            assertThat(allAssets()).hasSize(1);
        }
    }

    @Test
    void a_facilitators_token_is_refused() {
        token = downloaded(school.administrator(), ContentTokenKind.FACILITATOR);

        assertThat(refusal(() -> gateways.content().unit(token)).code()).isEqualTo("9637");
    }

    @Test
    void a_service_that_asks_to_wait_says_for_how_long() {
        simulator.faults().onNext("/mdm/v2/assets").status(503).retryAfter(120).once();
        assertThatThrownBy(() -> gateways.licenses().assets(token, 0))
                .isInstanceOfSatisfying(
                        AppleUnavailableException.class,
                        wait -> assertThat(wait.retryAfter()).contains(Duration.ofMinutes(2)));

        simulator.faults().onNext("/mdm/v2/assets").html(502).once();
        assertThatThrownBy(() -> gateways.licenses().assets(token, 0)).isInstanceOf(AppleUnavailableException.class);
        simulator.faults().onNext("/mdm/v2/assets").html(403).once();
        assertThatThrownBy(() -> gateways.licenses().assets(token, 0))
                .isInstanceOf(AppleServiceException.class)
                .isNotInstanceOf(AppleCredentialException.class);
        assertThat(allAssets()).isEmpty();
    }

    @Test
    void a_broken_answer_is_no_answer_and_a_change_is_not_sent_twice() {
        unit.buy(APP, 3);
        for (var delivery : Delivery.values()) {
            if (delivery != Delivery.WHOLE && delivery != Delivery.HALF_THEN_SILENCE) {
                simulator.faults().onNext("/mdm/v2/assets/associate").delivered(delivery).once();
                assertThatThrownBy(() -> change(OperationKind.ASSOCIATE, List.of(APP_KEY), List.of(PAD)))
                        .as(delivery.name())
                        .isInstanceOf(AppleUnavailableException.class);
                assertThat(simulator.faults().pending()).isZero();
            }
        }
    }

    @Test
    void more_requests_than_allowed_are_never_sent() {
        simulator.behavior().set(ContentChoice.REQUEST_RATE, "always");

        for (int i = 0; i < 60; i++) {
            gateways.licenses().assignments(token, 0);
        }
    }

    @Test
    void the_store_tells_about_items_that_the_token_may_see() {
        var shelf = new Shelf("DE", "volumestore");
        var item = simulator.catalog().item("930000001").orElseThrow();

        var facts = gateways.catalog().lookup(token, shelf, new AdamId("930000001")).orElseThrow();

        assertThat(facts.name()).isEqualTo(item.name());
        assertThat(facts.bundleId()).contains(item.bundleId());
        assertThat(facts.version()).contains(item.version());
        assertThat(facts.icon()).hasValueSatisfying(icon -> assertThat(icon).contains("128x128"));
        assertThat(facts.link()).isPresent();
        assertThat(facts.seller()).isPresent();
        assertThat(gateways.catalog().lookup(token, shelf, new AdamId("1"))).isEmpty();
    }
}
