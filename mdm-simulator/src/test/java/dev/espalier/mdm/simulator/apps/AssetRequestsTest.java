package dev.espalier.mdm.simulator.apps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.ContentChoice;
import dev.espalier.mdm.simulator.StoreItem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Licenses that are assigned and taken back. */
class AssetRequestsTest extends Northwind {

    private static final StoreItem UNOWNED = StoreItem.app("910000099");

    @BeforeEach
    void claimed() {
        claim();
    }

    @Test
    void devices_get_licenses_asset_by_asset() {
        var body = "{" + assets(WARD_NOTES, CHART_DESK) + "," + serials("NWLPZ0000003", "nwlpz0000004 ") + "}";

        var event = event("/assets/associate", body);

        expect(event, "COMPLETE", 4, 4);
        assertThat(event.path("eventType").stringValue()).isEqualTo("ASSOCIATE");
        assertThat(event.has("failures")).isFalse();
        assertThat(counts(WARD_NOTES)).isEqualTo("50/4/46");
        assertThat(counts(CHART_DESK)).isEqualTo("10/2/8");
        var notices = mailbox.about("ASSET_MANAGEMENT");
        assertThat(notices).hasSize(2);
        assertThat(notices.get(0).path("assignments").toString())
                .isEqualTo("[{\"adamId\":\"910000001\",\"pricingParam\":\"STDQ\",\"serialNumber\":\"NWLPZ0000003\"},"
                        + "{\"adamId\":\"910000001\",\"pricingParam\":\"STDQ\",\"serialNumber\":\"NWLPZ0000004\"}]");
        assertThat(notices.get(0).path("result").stringValue()).isEqualTo("SUCCESS");
        assertThat(notices.get(0).path("type").stringValue()).isEqualTo("ASSOCIATE");
        assertThat(notices)
                .extracting(notice -> notice.path("eventId").stringValue())
                .containsOnly(leipzig.events().get(leipzig.events().size() - 1).id());
        assertThat(leipzig.notifications()).hasSize(2);
    }

    @Test
    void what_is_assigned_already_is_done() {
        var body = "{" + assets(WARD_NOTES) + "," + serials("NWLPZ0000001", "NWLPZ0000003") + "}";

        expect(event("/assets/associate", body), "COMPLETE", 2, 2);
        expect(event("/assets/associate", body), "COMPLETE", 2, 2);

        assertThat(counts(WARD_NOTES)).isEqualTo("50/3/47");
        assertThat(mailbox.about("ASSET_MANAGEMENT").get(1).path("assignments")).hasSize(2);
    }

    @Test
    void strict_pairs_fail_instead() {
        apple.behavior().set(ContentChoice.STRICT_PAIRS, true);
        var body = "{" + assets(WARD_NOTES) + "," + serials("NWLPZ0000001", "NWLPZ0000003") + "}";

        var event = event("/assets/associate", body);
        expect(event, "FAILED", 1, 2);
        assertThat(failure(event).path("errorNumber").intValue()).isEqualTo(9616);

        event = event(
                "/assets/disassociate", "{" + assets(WARD_NOTES) + "," + serials("NWLPZ0000009", "NWLPZ0000003") + "}");
        expect(event, "FAILED", 1, 2);
        assertThat(failure(event).path("errorNumber").intValue()).isEqualTo(9619);
        assertThat(counts(WARD_NOTES)).isEqualTo("50/2/48");
    }

    @Test
    void an_unknown_user_fails_alone() {
        var event = event("/assets/associate", "{" + assets(WARD_NOTES) + "," + users("u-ben", "u-nobody") + "}");

        expect(event, "FAILED", 1, 2);
        assertThat(event.path("failures").toString())
                .isEqualTo("[{\"errorNumber\":9609,\"errorMessage\":\"No such registered user.\","
                        + "\"errorInfo\":{\"clientUserIds\":[\"u-nobody\"]}}]");
        assertThat(counts(WARD_NOTES)).isEqualTo("50/3/47");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/associate", "/assets/disassociate", "/assets/revoke"})
    void an_unknown_user_may_refuse_everything(String path) {
        apple.behavior().set(ContentChoice.SYNC_9609, true);
        var body = (path.endsWith("revoke") ? "{" : "{" + assets(WARD_NOTES) + ",") + users("u-ben", "u-nobody") + "}";

        var answer = post(path, body);
        expectRefusal(answer, 400, 9609);
        assertThat(answer.json().path("errorInfo").toString()).isEqualTo("{\"clientUserIds\":[\"u-nobody\"]}");
        assertThat(counts(WARD_NOTES)).isEqualTo("50/2/48");
    }

    @Test
    void licenses_are_never_promised_twice() {
        var event = event("/assets/associate", "{" + assets(SCAN_PRO) + "," + five() + "}");

        expect(event, "FAILED", 3, 5);
        assertThat(failure(event)).isEqualTo(JsonMapper.shared().readTree("""
                        {"errorNumber": 9709, "errorMessage": "Not enough licences.", "errorInfo": {
                          "assets": [{"adamId": "910000005", "pricingParam": "STDQ"}],
                          "serialNumbers": ["NWLPZ0000004", "NWLPZ0000005"]}}"""));
        assertThat(counts(SCAN_PRO)).isEqualTo("3/3/0");
        var notices = mailbox.about("ASSET_MANAGEMENT");
        assertThat(texts(notices.get(0).path("assignments"), "serialNumber"))
                .containsExactly("NWLPZ0000001", "NWLPZ0000002", "NWLPZ0000003");
        assertThat(notices.get(1).path("result").stringValue()).isEqualTo("FAILURE");
        assertThat(notices.get(1).path("error").toString())
                .isEqualTo("{\"errorNumber\":9709,\"errorMessage\":\"Not enough licences.\"}");
        assertThat(texts(notices.get(1).path("assignments"), "serialNumber"))
                .containsExactly("NWLPZ0000004", "NWLPZ0000005");

        leipzig.buy(SCAN_PRO, 2);
        assertThat(mailbox.about("ASSET_COUNT").toString())
                .isEqualTo("[{\"adamId\":\"910000005\",\"pricingParam\":\"STDQ\",\"countDelta\":2}]");
        expect(event("/assets/associate", "{" + assets(SCAN_PRO) + "," + five() + "}"), "COMPLETE", 5, 5);
        assertThat(counts(SCAN_PRO)).isEqualTo("5/5/0");
    }

    @Test
    void a_chunk_may_fail_as_a_whole_when_it_does_not_fit() {
        apple.behavior().set(ContentChoice.CHUNK_ATOMIC, true);

        var event = event(
                "/assets/associate", "{" + assets(SCAN_PRO, WARD_NOTES) + "," + five() + "," + users("u-nobody") + "}");

        expect(event, "FAILED", 5, 12);
        assertThat(texts(event.path("failures"), "errorNumber")).containsExactlyInAnyOrder("9609", "9709");
        assertThat(counts(SCAN_PRO)).isEqualTo("3/0/3");
        assertThat(counts(WARD_NOTES)).isEqualTo("50/5/45");
        expect(
                event("/assets/associate", "{" + assets(SCAN_PRO) + "," + serials("A", "B", "C") + "}"),
                "COMPLETE",
                3,
                3);
        expect(event("/assets/associate", "{" + assets(SCAN_PRO) + "," + serials("A", "B") + "}"), "COMPLETE", 2, 2);
    }

    private static String five() {
        return serials("NWLPZ0000001", "NWLPZ0000002", "NWLPZ0000003", "NWLPZ0000004", "NWLPZ0000005");
    }

    @Test
    void an_asset_that_the_unit_does_not_own_has_no_licenses() {
        var body = "{" + assets(UNOWNED, CHART_DESK) + "," + serials("A", "B") + "}";

        var event = event("/assets/associate", body);
        expect(event, "FAILED", 2, 4);
        assertThat(failure(event).path("errorNumber").intValue()).isEqualTo(9709);

        apple.behavior().set(ContentChoice.UNOWNED_ASSET, "sync9602");
        var answer = post("/assets/associate", body);
        expectRefusal(answer, 400, 9602);
        assertThat(answer.json()
                        .path("errorInfo")
                        .path("assets")
                        .get(0)
                        .path("adamId")
                        .stringValue())
                .isEqualTo("910000099");
    }

    @Test
    void users_and_devices_may_be_mixed_unless_that_is_rejected() {
        var body = "{" + assets(WARD_NOTES) + "," + users("u-anna") + "," + serials("NWLPZ0000007") + "}";

        expect(event("/assets/associate", body), "COMPLETE", 2, 2);
        assertThat(leipzig.assignments().get(3).clientUserId()).contains("u-anna");
        assertThat(leipzig.assignments().get(4).serialNumber()).contains("NWLPZ0000007");

        apple.behavior().set(ContentChoice.REJECT_MIXED_TARGETS, true);
        expectRefusal(post("/assets/associate", body), 400, 9602);
        expectRefusal(post("/assets/revoke", "{" + users("u-anna") + "," + serials("A") + "}"), 400, 9602);
    }

    static Stream<Arguments> refusals() {
        var device = "," + serials("S") + "}";
        return Stream.of(
                Arguments.of("associate", "{\"assets\":[]" + device, 9718),
                Arguments.of("associate", "{" + serials("S") + "}", 9718),
                Arguments.of("associate", "{" + assets(WARD_NOTES) + "}", 9719),
                Arguments.of(
                        "associate", "{" + assets(WARD_NOTES) + ",\"serialNumbers\":[],\"clientUserIds\":null}", 9719),
                Arguments.of("associate", "{" + assets(many(26)) + device, 9700),
                Arguments.of(
                        "associate",
                        "{" + assets(WARD_NOTES) + "," + list("clientUserIds", numbered("u", 1001)) + "}",
                        9701),
                Arguments.of(
                        "associate",
                        "{" + assets(WARD_NOTES) + "," + list("serialNumbers", numbered("S", 1001)) + "}",
                        9702),
                Arguments.of("associate", "{" + assets(WARD_NOTES, WARD_NOTES) + device, 9703),
                Arguments.of("associate", "{" + assets(WARD_NOTES) + "," + users("u-ben", "u-ben") + "}", 9704),
                Arguments.of("associate", "{" + assets(WARD_NOTES) + "," + serials("S", "s") + "}", 9705),
                Arguments.of("associate", "{" + assets(FAMILY_PACK) + device, 9707),
                Arguments.of("associate", "{" + assets(WARD_NOTES, HANDBOOK) + device, 9707),
                Arguments.of("disassociate", "{" + assets(HANDBOOK) + "," + users("u-ben") + "}", 9706),
                Arguments.of("disassociate", "{" + assets(FAMILY_PACK) + device, 9707),
                Arguments.of("revoke", "{" + list("serialNumbers", numbered("S", 101)) + "}", 9702),
                Arguments.of("revoke", "{" + list("clientUserIds", numbered("u", 101)) + "}", 9701),
                Arguments.of("revoke", "{}", 9719),
                Arguments.of("revoke", "", 9719),
                Arguments.of("revoke", "{" + serials("S", "S") + "}", 9705),
                Arguments.of("associate", "{" + assets(WARD_NOTES) + ",\"serialNumbers\":\"S\"}", 9602),
                Arguments.of("associate", "{" + assets(WARD_NOTES) + ",\"serialNumbers\":[7]}", 9602),
                Arguments.of("associate", "{" + assets(WARD_NOTES) + ",\"serialNumbers\":[\" \"]}", 9602),
                Arguments.of("associate", "{\"assets\":[{\"adamId\":910000001}]" + device, 9602),
                Arguments.of("associate", "{\"assets\":[{\"pricingParam\":\"STDQ\"}]" + device, 9602),
                Arguments.of("associate", "{\"assets\":[{\"adamId\":\"1\",\"pricingParam\":\"X\"}]" + device, 9602),
                Arguments.of("associate", "{\"assets\":[\"910000001\"]" + device, 9602),
                Arguments.of("associate", "[]", 9602),
                Arguments.of("associate", "{}{}", 9602),
                Arguments.of("associate", "{", 9602));
    }

    private static StoreItem[] many(int number) {
        return numbered("77", number).stream().map(StoreItem::app).toArray(StoreItem[]::new);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void what_makes_no_sense_is_refused_as_a_whole(String path, String body, int number) {
        expectRefusal(post("/assets/" + path, body), 400, number);
        assertThat(leipzig.assignments()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_refusal_names_its_causes_or_not(boolean named) {
        apple.behavior().set(ContentChoice.REFUSAL_NAMES_CAUSES, named);

        var answer = post("/assets/associate", "{" + assets(WARD_NOTES, FAMILY_PACK) + "," + serials("S") + "}");
        assertThat(answer.json().path("errorInfo").toString())
                .isEqualTo(named ? "{\"assets\":[{\"adamId\":\"910000006\",\"pricingParam\":\"STDQ\"}]}" : "");
    }

    @Test
    void an_asset_without_quality_is_the_standard_one() {
        var body = "{\"assets\":[{\"adamId\":\"910000001\"}]," + serials("NWLPZ0000003") + "}";

        expect(event("/assets/associate", body), "COMPLETE", 1, 1);
        assertThat(counts(WARD_NOTES)).isEqualTo("50/3/47");
    }

    @Test
    void licenses_come_back_when_they_are_taken_away() {
        leipzig.assignToDevices(SCAN_PRO, List.of("NWLPZ0000001", "NWLPZ0000005"));
        mailbox.empty();

        expect(
                event(
                        "/assets/disassociate",
                        "{" + assets(SCAN_PRO) + "," + serials("NWLPZ0000005", "NWLPZ0000006") + "}"),
                "COMPLETE",
                2,
                2);
        assertThat(counts(SCAN_PRO)).isEqualTo("3/1/2");
        assertThat(mailbox.about("ASSET_MANAGEMENT").get(0).path("type").stringValue())
                .isEqualTo("DISASSOCIATE");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_revocation_tells_asset_by_asset_or_all_at_once(boolean perAsset) {
        apple.behavior().set(ContentChoice.NOTIFICATION_PER_ASSET, perAsset);
        leipzig.assignToDevices(SCAN_PRO, List.of("NWLPZ0000001"));
        mailbox.empty();

        var event = event("/assets/revoke", "{" + serials("NWLPZ0000001") + "}");

        expect(event, "COMPLETE", 2, 2);
        assertThat(event.path("eventType").stringValue()).isEqualTo("REVOKE");
        assertThat(mailbox.about("ASSET_MANAGEMENT")).hasSize(perAsset ? 2 : 1);
        assertThat(mailbox.about("ASSET_MANAGEMENT").stream()
                        .flatMap(notice -> texts(notice.path("assignments"), "adamId").stream()))
                .containsExactly("910000001", "910000005");
        assertThat(counts(WARD_NOTES)).isEqualTo("50/1/49");
        assertThat(counts(SCAN_PRO)).isEqualTo("3/0/3");
    }

    @Test
    void a_revocation_leaves_books_and_fails_for_strangers() {
        leipzig.assignToUsers(WARD_NOTES, List.of("u-ben"));
        mailbox.empty();

        var event = event("/assets/revoke", "{" + users("u-ben", "u-nobody") + "}");
        expect(event, "FAILED", 1, 2);
        assertThat(failure(event).path("errorInfo").toString()).isEqualTo("{\"clientUserIds\":[\"u-nobody\"]}");
        assertThat(counts(WARD_NOTES)).isEqualTo("50/2/48");
        assertThat(counts(HANDBOOK)).isEqualTo("5/1/4");
        assertThat(mailbox.about("ASSET_MANAGEMENT").get(1).path("assignments").toString())
                .isEqualTo("[{\"clientUserId\":\"u-nobody\"}]");
    }

    @Test
    void a_revocation_of_nothing_is_complete_and_tells_nothing() {
        expect(event("/assets/revoke", "{" + users("u-ben") + "," + serials("XXXX") + "}"), "COMPLETE", 0, 0);
        assertThat(mailbox.letters()).isEmpty();
    }

    @Test
    void only_what_was_asked_for_is_told() {
        post("/client/config", "{\"notificationTypes\":[\"ASSET_COUNT\",\"UNLIMITED_ASSET\"]}");

        leipzig.assignToDevices(SCAN_PRO, List.of("A"));
        leipzig.limit(OPEN_TIMER, Optional.of(7));
        leipzig.buy(OPEN_TIMER, 1);

        assertThat(mailbox.letters())
                .extracting(letter -> letter.path("notificationType").stringValue())
                .containsExactly("UNLIMITED_ASSET", "ASSET_COUNT");
        assertThat(counts(OPEN_TIMER)).isEqualTo("8/0/8");
    }

    private static JsonNode failure(JsonNode event) {
        assertThat(event.path("failures")).as(event.toString()).hasSize(1);
        return event.path("failures").get(0);
    }
}
