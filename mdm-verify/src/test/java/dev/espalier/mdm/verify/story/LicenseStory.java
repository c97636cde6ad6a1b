package dev.espalier.mdm.verify.story;

import static dev.espalier.mdm.verify.story.Campus.APP;
import static dev.espalier.mdm.verify.story.Campus.BOOK;
import static dev.espalier.mdm.verify.story.Campus.key;
import static dev.espalier.mdm.verify.story.Campus.licenses;
import static dev.espalier.mdm.verify.story.Campus.pads;
import static dev.espalier.mdm.verify.story.Campus.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.license.ApplyRequest;
import dev.espalier.mdm.api.license.ProfileDraft;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.content.Claim;
import dev.espalier.mdm.domain.content.ContentRefusal;
import dev.espalier.mdm.domain.content.DownloaderFact;
import dev.espalier.mdm.domain.content.SourcedFact;
import dev.espalier.mdm.domain.credential.LikelyCause;
import dev.espalier.mdm.domain.credential.StandingWord;
import dev.espalier.mdm.domain.inventory.InventoryAnswer;
import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.LicenseCount;
import dev.espalier.mdm.domain.license.MirrorReport.Ending;
import dev.espalier.mdm.domain.license.PlanCounts;
import dev.espalier.mdm.domain.license.ProfileTarget;
import dev.espalier.mdm.domain.license.Revocation;
import dev.espalier.mdm.domain.license.WorkRefusal;
import dev.espalier.mdm.domain.location.Location;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.sdk.Mdm;
import dev.espalier.mdm.simulator.PortalRole;
import dev.espalier.mdm.simulator.StoreItem;
import dev.espalier.mdm.spi.Storage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Licenses from the first token to the last one that comes back, through every layer, against the simulated Apple. */
abstract class LicenseStory {
    private static final LocationId NORTH = new LocationId("north");
    private static final LocationId SOUTH = new LocationId("south");
    private static final StoreItem WITHOUT_END = StoreItem.app("930000003");
    private static final Assignee ANNA = new Assignee.ToUser(new ClientUserId("anna"));
    private static final String OTHER = "Other Cloud MDM";

    private School school;
    private Campus leipzig;
    private Storage storage;
    private Mdm mdm;
    private AccountSession session;

    @BeforeEach
    void open_a_school() {
        school = Campus.school(5);
        leipzig = Campus.of(school, "Leipzig");
        leipzig.unit().buy(APP, 30);
        storage = storage(school.clock());
        mdm = school.product(storage);
        session = School.found(mdm);
        session.locations().put(new Location(NORTH, "North Campus")).orElseThrow();
        session.locations().put(new Location(SOUTH, "South Campus")).orElseThrow();
    }

    abstract Storage storage(InstantSource clock);

    @AfterEach
    void close() {
        mdm.close();
        school.close();
    }

    @Test
    void licenses_go_to_whom_profiles_want_them_for_and_then_there_is_nothing_left_to_do() {
        leipzig.unit().acquireUnlimited(WITHOUT_END);
        leipzig.unit().buy(BOOK, 3);
        leipzig.unit().addUser("anna", "anna@northwind.example");
        leipzig.unit().acceptInvitation("anna", "anna@home.example");
        locate(NORTH, pads(0, 12));
        locate(SOUTH, pads(12, 15));
        var unit = leipzig.integrated(session);
        want(unit, new ProfileTarget.Locations(Set.of(NORTH)), APP, WITHOUT_END);
        want(unit, new ProfileTarget.Users(Set.of(new ClientUserId("anna"))), BOOK);

        var plan = Campus.plan(session);
        assertThat(plan.counts()).isEqualTo(new PlanCounts(25, 0, 0, 0));
        assertThat(leipzig.atApple()).as("a plan changes nothing").isEmpty();
        assertThat(Campus.apply(session, plan).asked()).isEqualTo(25);
        assertThat(installable(unit)).as("before Apple said so").isEmpty();
        leipzig.settle(session, unit);

        var wanted = licenses(APP, pads(0, 12));
        wanted.addAll(licenses(WITHOUT_END, pads(0, 12)));
        wanted.add(new Assignment(key(BOOK), ANNA));
        assertThat(leipzig.atApple()).containsExactlyElementsOf(wanted);
        assertThat(installable(unit)).isEqualTo(wanted);
        assertThat(Campus.counted(session, unit))
                .containsEntry(key(APP), new LicenseCount.Finite(30, 12, 18, 0))
                .containsEntry(key(WITHOUT_END), new LicenseCount.Unlimited(12));
        allIsWell(unit);
    }

    @Test
    void who_moves_away_gives_back_and_who_comes_is_served() {
        locate(NORTH, pads(0, 12));
        var unit = leipzig.integrated(session);
        want(unit, new ProfileTarget.Locations(Set.of(NORTH)), APP);
        Campus.apply(session, Campus.plan(session));
        leipzig.settle(session, unit);

        locate(SOUTH, pads(0, 4));
        locate(NORTH, pads(20, 22));
        var plan = Campus.plan(session);
        assertThat(plan.counts()).isEqualTo(new PlanCounts(2, 4, 0, 0));
        Campus.apply(session, plan);
        leipzig.settle(session, unit);

        var wanted = licenses(APP, pads(4, 12));
        wanted.addAll(licenses(APP, pads(20, 22)));
        assertThat(leipzig.atApple()).containsExactlyElementsOf(wanted);
        allIsWell(unit);
    }

    @Test
    void another_product_that_claims_the_unit_ends_all_writes_until_it_is_taken_over() {
        var unit = leipzig.integrated(session);
        Campus.want(session, List.of(unit), pads(0, 12), APP);
        var plan = Campus.plan(session);
        leipzig.unit().claim("other-1", OTHER, "");

        assertThat(leipzig.updated(session, unit).reason().map(Refusal::reason)).contains(ContentRefusal.LOST);
        int before = writes();
        assertThat(Campus.apply(session, plan).stopped().map(Refusal::rule)).contains("A3");
        assertThat(session.licenseWork()
                        .revoke(unit, licenses(APP, pads(0, 1)))
                        .refusal()
                        .map(Refusal::rule))
                .contains("A3");
        assertThat(writes()).as("requests that write").isEqualTo(before);
        assertThat(leipzig.atApple()).isEmpty();
        assertThat(session.health().report().findings()).hasSize(1);

        assertThat(session.content().takeOver(unit, "Somebody").refusal().map(Refusal::reason))
                .contains(ContentRefusal.TAKE_OVER_NOT_CONFIRMED);
        assertThat(session.content().takeOver(unit, OTHER).orElseThrow().claim())
                .isInstanceOf(Claim.Ours.class);
        Campus.apply(session, plan);
        leipzig.settle(session, unit);
        assertThat(leipzig.atApple()).containsExactlyElementsOf(licenses(APP, pads(0, 12)));
        assertThat(session.health().report().findings()).isEmpty();
        allIsWell(unit);
    }

    @Test
    void a_plan_stops_at_the_first_answer_that_bears_a_foreign_mark() {
        var unit = leipzig.integrated(session);
        Campus.want(session, List.of(unit), pads(0, 12), APP);
        var plan = Campus.plan(session);
        leipzig.unit().claim("other-1", OTHER, "");
        int before = writes();

        var report =
                session.plans().apply(ApplyRequest.of(plan), Progress.none()).orElseThrow();

        assertThat(report.stopped().map(Refusal::reason)).contains(ContentRefusal.LOST);
        assertThat(writes()).as("the one request whose answer told").isEqualTo(before + 1);
        school.clock().advance(Duration.ofHours(1));
        assertThat(session.licenseWork().settle(unit, Progress.none()).refusal().map(Refusal::rule))
                .contains("A3");
        assertThat(writes()).isEqualTo(before + 1);

        session.content().takeOver(unit, OTHER).orElseThrow();
        Campus.apply(session, session.plans().show(plan.id()).orElseThrow());
        leipzig.settle(session, unit);
        assertThat(leipzig.atApple()).containsExactlyElementsOf(licenses(APP, pads(0, 12)));
        allIsWell(unit);
    }

    @Test
    void everything_comes_back_but_books_and_what_apple_never_lets_go() {
        var forever = new StoreItem("930000004", StoreItem.STANDARD, "App", true, false, List.of("iOS"));
        leipzig.unit().buy(forever, 10);
        leipzig.unit().buy(BOOK, 3);
        leipzig.unit().addUser("anna", "anna@northwind.example");
        leipzig.unit().assignToDevices(APP, texts(pads(0, 12)));
        leipzig.unit().assignToUsers(APP, List.of("anna"));
        leipzig.unit().assignToDevices(forever, texts(pads(10, 14)));
        leipzig.unit().assignToUsers(BOOK, List.of("anna"));
        var unit = leipzig.integrated(session);
        var work = session.licenseWork();

        var plan = work.planRevocation(unit, Revocation.Reach.EVERYBODY).orElseThrow();
        assertThat(plan.licenses()).isEqualTo(13);
        assertThat(plan.irrevocable()).isEqualTo(5);
        assertThat(work.carryOut(plan.id(), 18, Progress.none()).refusal().map(Refusal::reason))
                .contains(WorkRefusal.REVOCATION_NOT_CONFIRMED);
        assertThat(leipzig.atApple()).hasSize(18);
        assertThat(work.carryOut(plan.id(), 13, Progress.none()).orElseThrow().asked())
                .isEqualTo(13);
        leipzig.settle(session, unit);

        var left = licenses(forever, pads(10, 14));
        left.add(new Assignment(key(BOOK), ANNA));
        assertThat(leipzig.atApple()).containsExactlyElementsOf(left);
        assertThat(work.revocation(plan.id()).orElseThrow().endedAt()).isPresent();
        assertThat(work.undoList(plan.id(), "", 100).orElseThrow().items()).hasSize(13);
        mirrorIsTrue(unit);
    }

    @Test
    void unknown_devices_give_back_and_nobody_does_while_the_inventory_is_away() {
        leipzig.unit().assignToDevices(APP, texts(pads(0, 12)));
        locate(NORTH, pads(0, 9));
        var unit = leipzig.integrated(session);

        try (var blind = blind()) {
            assertThat(School.session(blind)
                            .licenseWork()
                            .planRevocation(unit, Revocation.Reach.UNKNOWN)
                            .refusal()
                            .map(Refusal::reason))
                    .contains(WorkRefusal.INVENTORY_UNAVAILABLE);
        }
        var plan = session.licenseWork()
                .planRevocation(unit, Revocation.Reach.UNKNOWN)
                .orElseThrow();
        assertThat(plan.licenses()).isEqualTo(3);
        locate(SOUTH, pads(11, 12));
        session.licenseWork().carryOut(plan.id(), 3, Progress.none()).orElseThrow();
        leipzig.settle(session, unit);

        var known = licenses(APP, pads(0, 9));
        known.addAll(licenses(APP, pads(11, 12)));
        assertThat(leipzig.atApple()).as("one became known meanwhile").containsExactlyElementsOf(known);
        mirrorIsTrue(unit);
    }

    @Test
    void a_token_that_died_with_a_password_is_renewed_by_somebody_else() {
        leipzig.unit().assignToDevices(APP, texts(pads(0, 12)));
        var unit = leipzig.integrated(session);
        school.ada().changePassword();

        assertThat(leipzig.updated(session, unit).ending()).isEqualTo(Ending.HELD);
        var dead = session.content().show(unit).orElseThrow();
        assertThat(dead.standing().word()).isEqualTo(StandingWord.REJECTED);
        assertThat(dead.standing().causes()).contains(LikelyCause.DOWNLOADER_CHANGED);
        assertThat(dead.standing().downloader()).contains(school.ada().account());
        assertThat(told(unit, DownloaderFact.ORGANIZATION_ID))
                .contains(school.organization().id());
        assertThat(told(unit, DownloaderFact.APPLE_ACCOUNT))
                .contains(school.ada().account());
        assertThat(told(unit, DownloaderFact.EMAIL)).contains(school.ada().account());
        assertThat(dead.integration().details().locationName()).contains("Leipzig");
        assertThat(Campus.mirrored(session, unit)).isEqualTo(leipzig.atApple());

        var bea = school.organization().addPerson("bea@northwind.example", PortalRole.CONTENT_MANAGER);
        bea.grant(PortalRole.CONTENT_MANAGER, "Leipzig");
        var renewed =
                session.content().renew(unit, leipzig.unit().downloadToken(bea)).orElseThrow();
        assertThat(renewed.otherPerson()).isTrue();
        assertThat(told(unit, DownloaderFact.APPLE_ACCOUNT)).contains(bea.account());
        assertThat(leipzig.updated(session, unit).ending()).isEqualTo(Ending.COMPLETE);
        assertThat(session.health().report().findings()).isEmpty();
        mirrorIsTrue(unit);
    }

    @Test
    void a_second_unit_gives_what_the_first_one_has_not() {
        var dresden = Campus.of(school, "Dresden");
        dresden.unit().buy(APP, 10);
        var first = leipzig.integrated(session);
        var second = dresden.integrated(session);
        Campus.want(session, List.of(first, second), pads(0, 37), APP);

        var plan = Campus.plan(session);
        assertThat(plan.counts()).isEqualTo(new PlanCounts(37, 0, 0, 0));
        Campus.apply(session, plan);
        leipzig.settle(session, first);
        dresden.settle(session, second);

        assertThat(leipzig.atApple()).hasSize(30);
        assertThat(dresden.atApple()).hasSize(7);
        var all = new ArrayList<>(leipzig.atApple());
        all.addAll(dresden.atApple());
        assertThat(all).containsExactlyInAnyOrderElementsOf(licenses(APP, pads(0, 37)));
        allIsWell(first);
    }

    @Test
    void who_finds_no_license_waits_until_some_are_bought() {
        var unit = leipzig.integrated(session);
        Campus.want(session, List.of(unit), pads(0, 33), APP);
        var plan = Campus.plan(session);
        assertThat(plan.counts()).isEqualTo(new PlanCounts(30, 0, 0, 3));
        Campus.apply(session, plan);
        leipzig.settle(session, unit);
        assertThat(session.licenseWork().waiting("", 100).orElseThrow().items()).hasSize(3);

        leipzig.unit().buy(APP, 5);
        leipzig.updated(session, unit);
        leipzig.settle(session, unit);
        leipzig.settle(session, unit);

        assertThat(leipzig.atApple()).containsExactlyElementsOf(licenses(APP, pads(0, 33)));
        assertThat(session.licenseWork().waiting("", 100).orElseThrow().items()).isEmpty();
        allIsWell(unit);
    }

    /** The same product with an inventory that cannot say anything. */
    private Mdm blind() {
        return school.wired(storage, school.services())
                .inventory((account, serials) -> serials.stream()
                        .collect(Collectors.toMap(Function.identity(), serial -> new InventoryAnswer.Unavailable())))
                .build();
    }

    private void locate(LocationId location, Set<SerialNumber> serials) {
        var devices = serials.stream()
                .map(serial -> ManagedDevice.builder()
                        .serial(serial)
                        .location(location)
                        .build())
                .toList();
        session.inventory().put(devices).orElseThrow();
    }

    private void want(IntegrationId unit, ProfileTarget target, StoreItem... items) {
        var keys = List.of(items).stream().map(Campus::key).toList();
        session.contentProfiles()
                .define(new ProfileDraft("Reading", keys, List.of(unit), target))
                .orElseThrow();
    }

    private Set<Assignment> installable(IntegrationId unit) {
        return session.licenseWork().installable(unit, "", 1000).orElseThrow().items().stream()
                .map(one -> one.license())
                .collect(Collectors.toSet());
    }

    private Optional<String> told(IntegrationId unit, DownloaderFact fact) {
        return session.content()
                .show(unit)
                .orElseThrow()
                .integration()
                .known(fact)
                .map(SourcedFact::value);
    }

    /** How many requests that change something arrived at Apple. */
    private int writes() {
        return (int) school.apple().requests().all().stream()
                .filter(request -> request.method().equals("POST"))
                .filter(request -> request.path().startsWith("/mdm/v2/"))
                .count();
    }

    private void allIsWell(IntegrationId unit) {
        assertThat(Campus.plan(session).counts()).as("what is left to do").isEqualTo(PlanCounts.NONE);
        mirrorIsTrue(unit);
    }

    /** Once everything was read again, the mirror shows what is true at Apple. */
    private void mirrorIsTrue(IntegrationId unit) {
        assertThat(leipzig.updated(session, unit).ending()).isEqualTo(Ending.COMPLETE);
        assertThat(Campus.mirrored(session, unit)).isEqualTo(leipzig.atApple());
        assertThat(Campus.counted(session, unit)).isEqualTo(leipzig.countedAtApple());
        assertThat(session.journal().verify().orElseThrow().flaws()).isEmpty();
    }
}
