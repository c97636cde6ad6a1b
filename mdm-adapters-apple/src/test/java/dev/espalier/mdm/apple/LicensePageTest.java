package dev.espalier.mdm.apple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.espalier.mdm.apple.http.Reply;
import dev.espalier.mdm.apple.http.WithScriptedUnit;
import dev.espalier.mdm.domain.content.OwnerMark;
import dev.espalier.mdm.domain.content.UnitId;
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
import dev.espalier.mdm.domain.license.ProductType;
import dev.espalier.mdm.domain.license.TaskFailure;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.spi.content.UnitAnswer;
import dev.espalier.mdm.spi.license.AssetPage;
import dev.espalier.mdm.spi.license.AssignmentAnswer;
import dev.espalier.mdm.spi.license.AssignmentPage;
import dev.espalier.mdm.spi.license.ChangeAnswer;
import dev.espalier.mdm.spi.license.LicenseChange;
import dev.espalier.mdm.spi.license.PageCut;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of assets and assignments, changes and their progress, as Apple writes them. */
class LicensePageTest extends WithScriptedUnit {
    private static final AssetKey APP = AssetKey.of("910000001");
    private static final Assignee PAD = new Assignee.ToDevice(new SerialNumber("NWLPZ0000001"));
    private static final Assignee ANNA = new Assignee.ToUser(new ClientUserId("u-anna"));
    private static final String HUGE = "x".repeat(3_000_000);

    private AssetPage assets(String members) {
        apple.on(ASSETS, Reply.json("{" + members + "}"));
        return gateways.licenses().assets(unit, 0).value().orElseThrow();
    }

    private AssignmentPage assignments(String members) {
        apple.on(ASSIGNMENTS, Reply.json("{" + members + "}"));
        return page(gateways.licenses().assignments(unit, 0));
    }

    private static AssignmentPage page(UnitAnswer<AssignmentAnswer> answer) {
        return answer.value().match(page -> page, LicensePageTest::none, LicensePageTest::none);
    }

    private static AssignmentPage none(Object refused) {
        throw new AssertionError(refused);
    }

    @Test
    void an_asset_is_told_with_its_counts_and_flags() {
        var page = assets("""
                "assets":[{"adamId":"910000001","pricingParam":"STDQ","productType":"App","totalCount":50,
                  "assignedCount":4,"availableCount":44,"retiredCount":2,"deviceAssignable":true,"revocable":true,
                  "supportedPlatforms":["iOS","macOS",null,7]},
                 {"adamId":910000003,"pricingParam":"PLUS","productType":"Book","totalCount":5,"assignedCount":1,
                  "availableCount":4,"deviceAssignable":false,"revocable":false}],
                "currentPageIndex":0,"nextPageIndex":1,"size":2,"totalPages":3,"versionId":"v-1"
                """);

        assertThat(page.records())
                .containsExactly(
                        AssetRecord.builder()
                                .key(APP)
                                .type(ProductType.APP)
                                .count(new LicenseCount.Finite(50, 4, 44, 2))
                                .deviceAssignable(true)
                                .revocable(true)
                                .addPlatforms("iOS", "macOS", "7")
                                .build(),
                        AssetRecord.builder()
                                .key(new AssetKey(new AdamId("910000003"), Pricing.PLUS))
                                .type(ProductType.BOOK)
                                .count(new LicenseCount.Finite(5, 1, 4, 0))
                                .deviceAssignable(false)
                                .revocable(false)
                                .build());
        assertThat(page.cut()).isEqualTo(new PageCut(0, true, 3, "v-1"));
        assertThat(page.skipped()).isZero();
    }

    @Test
    void both_lists_are_one_and_an_asset_without_end_is_never_a_number() {
        var page = assets("""
                "assets":[{"adamId":"1","totalCount":2147483647,"assignedCount":7,"availableCount":2147483640},
                          {"adamId":"2","totalCount":9}],
                "unlimitedAssets":[{"adamId":"3","assignedCount":3},{"adamId":"1","assignedCount":8}]""");

        assertThat(page.records())
                .extracting(AssetRecord::key, AssetRecord::count)
                .containsExactly(
                        tuple(AssetKey.of("1"), new LicenseCount.Unlimited(8)),
                        tuple(AssetKey.of("2"), new LicenseCount.Finite(9, 0, 9, 0)),
                        tuple(AssetKey.of("3"), new LicenseCount.Unlimited(3)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "null",
                "[]",
                "{}",
                "{\"adamId\":\"x1\",\"totalCount\":1}",
                "{\"adamId\":\"1\",\"pricingParam\":\"a b\",\"totalCount\":1}",
                "{\"adamId\":\"123456789012345678901\",\"totalCount\":1}",
                "{\"adamId\":\"1\"}",
                "{\"adamId\":\"1\",\"totalCount\":\"many\"}"
            })
    void an_asset_that_cannot_be_read_is_left_out_and_counted(String asset) {
        var page = assets("\"assets\":[" + asset + ",{\"adamId\":\"2\",\"totalCount\":1,\"productType\":\"Song\"}]");

        assertThat(page.records()).extracting(AssetRecord::key).containsExactly(AssetKey.of("2"));
        assertThat(page.records().get(0).type()).isEqualTo(ProductType.OTHER);
        assertThat(page.skipped()).isEqualTo(1);
    }

    @Test
    void less_than_none_is_none() {
        var page = assets("\"assets\":[{\"adamId\":\"2\",\"totalCount\":1,\"assignedCount\":3,\"availableCount\":-2}]");

        assertThat(page.records().get(0).count()).isEqualTo(new LicenseCount.Finite(1, 3, 0, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"assets\":[],\"currentPageIndex\":0,\"totalPages\":0 | 1 | false",
                "\"assets\":[],\"currentPageIndex\":0,\"totalPages\":1,\"nextPageIndex\":null | 1 | false",
                "\"assets\":null,\"versionId\":\"v\" | 1 | false",
                "\"currentPageIndex\":0,\"totalPages\":1 | 1 | false",
                "\"unlimitedAssets\":[] | 1 | false",
                "\"assets\":[],\"nextPageIndex\":1 | 2 | true",
                "\"assets\":[],\"nextPageIndex\":1,\"totalPages\":1 | 2 | true",
                "\"assets\":[],\"totalPages\":99999999999 | 2147483647 | false",
            })
    void where_a_page_stands_is_read_both_ways(String members, int pages, boolean more) {
        var cut = assets(members).cut();

        assertThat(cut.pages()).isEqualTo(pages);
        assertThat(cut.more()).isEqualTo(more);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"assets\":{}",
                "\"assets\":\"none\",\"currentPageIndex\":0",
                "\"assets\":[],\"currentPageIndex\":1",
                "\"assets\":[],\"nextPageIndex\":0",
                "\"assets\":[],\"nextPageIndex\":-1"
            })
    void what_cannot_be_the_page_that_was_asked_for_is_of_no_use(String members) {
        assertThatThrownBy(() -> assets(members)).isInstanceOf(AppleServiceException.class);
    }

    @Test
    void every_answer_repeats_whose_unit_it_is() {
        apple.on(ASSETS, Reply.json("""
                {"assets":[],"uId":"7301984462210057","tokenExpirationDate":"2027-11-20T10:15:42+0100",
                 "mdmInfo":{"id":"id-2","name":"Foreign MDM","metadata":"x"}}"""));

        var echo = gateways.licenses().assets(unit, 0).echo();

        assertThat(echo.unit()).contains(new UnitId("7301984462210057"));
        assertThat(echo.owner()).contains(new OwnerMark("id-2", "Foreign MDM", "x"));
        assertThat(echo.tokenExpiresAt()).contains(Instant.parse("2027-11-20T09:15:42Z"));
    }

    @Test
    void questions_are_asked_in_apples_words() {
        apple.on(ASSETS, Reply.json("{\"assets\":[{\"adamId\":\"5\",\"totalCount\":1}]}"));
        apple.on(
                ASSIGNMENTS,
                Reply.json("{\"assignments\":[{\"adamId\":\"5\",\"serialNumber\":\"A\"},"
                        + "{\"adamId\":\"910000001\",\"pricingParam\":\"PLUS\",\"serialNumber\":\"B\"}],"
                        + "\"currentPageIndex\":2}"));
        var licenses = gateways.licenses();
        var book = new AssetKey(new AdamId("910000001"), Pricing.PLUS);

        assertThat(licenses.asset(unit, book).value().records()).isEmpty();
        assertThat(page(licenses.assignments(unit, 2)).assignments()).hasSize(2);
        assertThat(page(licenses.assignmentsSince(unit, "v&1", 2)).assignments())
                .hasSize(2);
        assertThat(page(licenses.holders(unit, book, 2)).assignments())
                .containsExactly(new Assignment(book, new Assignee.ToDevice(new SerialNumber("B"))));

        assertThat(apple.only(ASSETS).target()).isEqualTo(ASSETS + "?adamId=910000001&pricingParam=PLUS");
        assertThat(apple.received(ASSIGNMENTS))
                .extracting(request -> request.target().replace(ASSIGNMENTS, ""))
                .containsExactly(
                        "?pageIndex=2",
                        "?pageIndex=2&sinceVersionId=v%261",
                        "?pageIndex=2&adamId=910000001&pricingParam=PLUS");
    }

    @Test
    void an_assignment_is_a_devices_or_a_users() {
        var page = assignments("""
                "assignments":[{"adamId":"910000001","pricingParam":"STDQ","serialNumber":" nwlpz0000001 "},
                 {"adamId":"910000001","clientUserId":"u-anna","userStatus":"Associated","idHash":"x"},
                 {"adamId":"910000001","clientUserId":"u-anna","serialNumber":"NWLPZ0000001"},
                 {"adamId":"910000001"},{"serialNumber":"NWLPZ0000001"},
                 {"adamId":"910000001","clientUserId":"Grö\\u00dfe"},{"adamId":"1","serialNumber":"a b"},"x",null]""");

        assertThat(page.assignments()).containsExactly(new Assignment(APP, PAD), new Assignment(APP, ANNA));
        assertThat(page.skipped()).isEqualTo(7);
    }

    @Test
    void huge_texts_spoil_nothing_but_themselves() {
        var page =
                assignments("\"" + HUGE + "\":{\"a\":1},\"assignments\":[{\"adamId\":\"1\",\"serialNumber\":\"" + HUGE
                        + "\"},{\"adamId\":\"910000001\",\"serialNumber\":\"NWLPZ0000001\",\"note\":\"" + HUGE
                        + "\"}],\"versionId\":\"" + HUGE + "\",\"uId\":\"" + HUGE + "\"");

        assertThat(page.assignments()).containsExactly(new Assignment(APP, PAD));
        assertThat(page.skipped()).isEqualTo(1);
        assertThat(page.cut().version()).isEmpty();
    }

    @Test
    void a_version_that_could_not_be_given_back_whole_is_none() {
        assertThat(assets("\"assets\":[],\"versionId\":\"" + "v".repeat(250) + "\"")
                        .cut()
                        .version())
                .hasSize(250);
        assertThat(assets("\"assets\":[],\"versionId\":\"" + "v".repeat(251) + "\"")
                        .cut()
                        .version())
                .isEmpty();
    }

    @Test
    void a_large_page_is_read_whole() {
        String records = IntStream.range(0, 1000)
                .mapToObj(i -> "{\"adamId\":\"" + (910000000 + i) + "\",\"serialNumber\":\"S" + i + "\",\"padding\":\""
                        + "p".repeat(2000) + "\"}")
                .collect(Collectors.joining(","));

        assertThat(assignments("\"assignments\":[" + records + "]").assignments())
                .hasSize(1000)
                .doesNotHaveDuplicates();
    }

    private ChangeAnswer change(OperationKind kind, List<AssetKey> assets, Assignee... who) {
        return gateways.licenses()
                .change(unit, new LicenseChange(kind, assets, List.of(who)))
                .value();
    }

    @Test
    void a_change_is_written_in_apples_words() {
        for (String path : List.of(ASSOCIATE, "/mdm/v2/assets/disassociate", "/mdm/v2/assets/revoke")) {
            apple.on(path, Reply.json("{\"eventId\":\"e-1\",\"uId\":\"1\"}"));
        }

        assertThat(change(OperationKind.ASSOCIATE, List.of(APP), PAD)).isEqualTo(new ChangeAnswer.Accepted("e-1"));
        change(OperationKind.DISASSOCIATE, List.of(APP, new AssetKey(new AdamId("2"), Pricing.PLUS)), ANNA);
        change(OperationKind.REVOKE, List.of(), PAD, new Assignee.ToDevice(new SerialNumber("B")));

        assertThat(apple.only(ASSOCIATE).body())
                .isEqualTo("{\"assets\":[{\"adamId\":\"910000001\",\"pricingParam\":\"STDQ\"}],"
                        + "\"serialNumbers\":[\"NWLPZ0000001\"]}");
        assertThat(apple.only("/mdm/v2/assets/disassociate").body())
                .isEqualTo("{\"assets\":[{\"adamId\":\"910000001\",\"pricingParam\":\"STDQ\"},"
                        + "{\"adamId\":\"2\",\"pricingParam\":\"PLUS\"}],\"clientUserIds\":[\"u-anna\"]}");
        assertThat(apple.only("/mdm/v2/assets/revoke").body())
                .isEqualTo("{\"serialNumbers\":[\"NWLPZ0000001\",\"B\"]}");
    }

    @Test
    void devices_and_users_are_never_mixed_in_one_change() {
        assertThatThrownBy(() -> change(OperationKind.ASSOCIATE, List.of(APP), PAD, ANNA))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> change(OperationKind.ASSOCIATE, List.of(APP)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(apple.received(ASSOCIATE)).isEmpty();
    }

    @Test
    void a_refusal_names_its_members_if_apple_does() {
        apple.on(ASSOCIATE, Reply.json(400, """
                {"errorNumber":9609,"errorMessage":"x","errorInfo":{"assets":[{"adamId":"910000001"},{"a":1},7],
                 "clientUserIds":["u-anna",null,{}],"serialNumbers":["NWLPZ0000001","a b"],"more":[1]}}"""));

        assertThat(change(OperationKind.ASSOCIATE, List.of(APP), ANNA))
                .isEqualTo(new ChangeAnswer.Refused(new TaskFailure(9609, Set.of(APP), Set.of(ANNA, PAD))));
    }

    @Test
    void an_event_that_could_not_be_asked_for_is_of_no_use() {
        apple.on(ASSOCIATE, Reply.json("{\"eventId\":\"" + "e".repeat(251) + "\"}"));

        assertThatThrownBy(() -> change(OperationKind.ASSOCIATE, List.of(APP), PAD))
                .isInstanceOf(AppleServiceException.class)
                .hasMessageContaining("it names no event");
    }

    private EventProgress progress(String members) {
        apple.on(STATUS, Reply.json("{" + members + "}"));
        return gateways.licenses().progress(unit, "e 1").value().orElseThrow();
    }

    @Test
    void progress_tells_what_was_done_and_what_was_not() {
        var progress = progress("""
                "eventStatus":"FAILED","eventType":"ASSOCIATE","numRequested":16,"numCompleted":14,
                "failures":[{"errorNumber":9709,"errorMessage":"x","errorInfo":{"assets":[{"adamId":"910000001",
                  "pricingParam":"STDQ"}],"serialNumbers":["NWLPZ0000001"]}},{"errorNumber":9616},"odd"]""");

        assertThat(progress)
                .isEqualTo(new EventProgress(
                        EventProgress.State.FAILED,
                        16,
                        14,
                        List.of(
                                new TaskFailure(9709, Set.of(APP), Set.of(PAD)),
                                new TaskFailure(9616, Set.of(), Set.of()),
                                new TaskFailure(0, Set.of(), Set.of()))));
        assertThat(apple.only(STATUS).target()).isEqualTo(STATUS + "?eventId=e+1");
    }

    @ParameterizedTest
    @CsvSource({"PENDING, PENDING", "complete, COMPLETE", "FAILED, FAILED", "PAUSED, UNKNOWN"})
    void a_state_is_a_word_of_apples(String word, EventProgress.State state) {
        assertThat(progress("\"eventStatus\":\"" + word + "\",\"failures\":null")
                        .state())
                .isEqualTo(state);
    }
}
