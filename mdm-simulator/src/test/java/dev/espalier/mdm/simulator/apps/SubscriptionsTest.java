package dev.espalier.mdm.simulator.apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.simulator.ContentChoice;
import dev.espalier.mdm.simulator.PortalRefusedException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Seats of subscriptions. */
class SubscriptionsTest extends Northwind {

    private static final LocalDate END = LocalDate.parse("2026-12-31");
    private static final String DORA = "\"adamIds\":[920000011],\"clientUserIds\":[\"u-dora\"]";

    @BeforeEach
    void enabled() {
        leipzig.addManagedUser("u-dora", "dora@northwind.example");
        assertThat(post("/subscriptions/enable", "").json())
                .isEqualTo(JsonMapper.shared().readTree("""
                        {"mdmInfo": null, "subscriptionManagement": true, "uId": "%s",
                         "tokenExpirationDate": "2027-11-23T08:00:00+0000"}""".formatted(leipzig.uId())));
        leipzig.subscriptions().buy(920000001, 920000011, 10, 0, END);
        claim();
        post("/client/config", "{\"notificationTypes\":[\"SUBSCRIPTION_COUNT\",\"SUBSCRIPTION_MANAGEMENT\"]}");
        mailbox.empty();
    }

    @Test
    void subscriptions_are_listed_with_their_seats() {
        assertThat(read("/subscriptions").path("subscriptions").toString())
                .isEqualTo(
                        "[{\"parentAdamId\":920000001,\"adamId\":920000011,\"status\":\"ACTIVE\","
                                + "\"periodEndDate\":\"2026-12-31\",\"counts\":{\"assigned\":{\"renewing\":0,\"expiring\":0},"
                                + "\"available\":{\"renewing\":10,\"expiring\":0},\"total\":{\"renewing\":10,\"expiring\":0}}}]");
        assertThat(read("/subscriptions").path("versionId").stringValue()).hasSize(36);
    }

    @Test
    void a_seat_is_assigned_for_one_period_only() {
        expect(event("/subscriptions/associate", "{" + DORA + ",\"renewing\":false}"), "COMPLETE", 1, 1);

        expectSeats("0/1 9/0 10/0");
        assertThat(read("/subscriptions/assignments").path("assignments").toString())
                .isEqualTo("[{\"adamId\":920000011,\"clientUserId\":\"u-dora\",\"renewing\":false}]");
        assertThat(mailbox.about("SUBSCRIPTION_MANAGEMENT")
                        .get(0)
                        .path("assignments")
                        .toString())
                .isEqualTo("[{\"adamId\":920000011,\"clientUserId\":\"u-dora\",\"renewing\":false}]");
        toTheEnd();
        expectSeats("0/0 10/0 10/0");
        assertThat(leipzig.subscriptions().all().get(0).periodEnd()).isEqualTo(END.plusMonths(1));
    }

    @Test
    void seats_that_expire_are_gone_after_the_period() {
        leipzig.subscriptions().buy(920000001, 920000011, 0, 2, END);
        event("/subscriptions/associate", "{\"adamIds\":[920000011],\"clientUserIds\":[\"u-ben\"],\"renewing\":false}");
        event("/subscriptions/associate", "{" + DORA + "}");
        expectSeats("1/1 9/1 10/2");

        toTheEnd();

        expectSeats("1/0 9/0 10/0");
        assertThat(mailbox.about("SUBSCRIPTION_COUNT").get(1).path("counts").toString())
                .isEqualTo(
                        "{\"available\":{\"renewing\":9,\"expiring\":0},\"total\":{\"renewing\":10,\"expiring\":0}}");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_seat_is_taken_away_at_once_or_at_the_end_of_the_period(boolean deferred) {
        event("/subscriptions/associate", "{" + DORA + "}");
        mailbox.empty();

        expect(event("/subscriptions/disassociate", "{" + DORA + ",\"deferred\":" + deferred + "}"), "COMPLETE", 1, 1);

        assertThat(mailbox.about("SUBSCRIPTION_MANAGEMENT")).hasSize(deferred ? 0 : 1);
        expectSeats(deferred ? "0/1 9/0 10/0" : "0/0 10/0 10/0");
        toTheEnd();
        assertThat(mailbox.about("SUBSCRIPTION_MANAGEMENT"))
                .singleElement()
                .satisfies(
                        notice -> assertThat(notice.path("type").stringValue()).isEqualTo("DISASSOCIATE"));
        expectSeats("0/0 10/0 10/0");
    }

    @Test
    void seats_are_never_promised_twice_and_end_with_the_user() {
        leipzig.subscriptions().buy(0, 920000012, 1, 0, END);

        var event =
                event("/subscriptions/associate", "{\"adamIds\":[920000012],\"clientUserIds\":[\"u-dora\",\"u-ben\"]}");
        expect(event, "FAILED", 1, 2);
        assertThat(event.path("failures").get(0).path("errorNumber").intValue()).isEqualTo(9709);
        assertThat(read("/subscriptions?adamId=920000012")
                        .path("subscriptions")
                        .get(0)
                        .path("parentAdamId")
                        .isNull())
                .isTrue();
        leipzig.retireUser("u-dora");
        assertThat(leipzig.subscriptions().all().get(1).available().renewing()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "associate | {'adamIds':[920000011],'clientUserIds':['u-anna']} | 9814",
                "associate | {'adamIds':[920000011],'clientUserIds':['u-nobody']} | 9814",
                "associate | {'adamIds':[1],'clientUserIds':['u-dora']} | 9813",
                "associate | {'adamIds':[],'clientUserIds':['u-dora']} | 9811",
                "associate | {'adamIds':[920000011]} | 9811",
                "associate | {'adamIds':[920000011,920000011],'clientUserIds':['u-dora']} | 9811",
                "associate | {'adamIds':['920000011'],'clientUserIds':['u-dora']} | 9602",
                "associate | {'adamIds':[920000011],'clientUserIds':['u-dora','u-ben','u-c']} | 9816",
                "disassociate | {'adamIds':[920000011],'clientUserIds':['u-dora']} | 9815",
                "disable | {} | 9818",
                "admins/add | {'adamIds':[920000011],'clientUserIds':['u-anna']} | 9814",
            })
    void what_makes_no_sense_is_refused(String step, String body, int number) {
        apple.behavior().set(ContentChoice.MAX_SUBSCRIPTION_CLIENT_USER_IDS, 2);

        expectRefusal(post("/subscriptions/" + step, body.replace('\'', '"')), 400, number);
    }

    @Test
    void pages_lead_to_each_other() {
        apple.behavior().set(ContentChoice.CONTENT_PAGE_SIZE, 1).set(ContentChoice.CURSOR_AFTER_LAST_PAGE, true);
        leipzig.subscriptions().buy(0, 920000012, 1, 0, END);

        var first = read("/subscriptions");
        var second = read("/subscriptions?cursor=" + first.path("nextCursor").stringValue());
        var third = read("/subscriptions?cursor=" + second.path("nextCursor").stringValue());
        assertThat(texts(first.path("subscriptions"), "adamId")).containsExactly("920000011");
        assertThat(texts(second.path("subscriptions"), "adamId")).containsExactly("920000012");
        assertThat(third.path("subscriptions")).isEmpty();
        assertThat(third.has("nextCursor")).isFalse();
        apple.behavior().set(ContentChoice.CURSOR_AFTER_LAST_PAGE, false);
        assertThat(read("/subscriptions?cursor=" + first.path("nextCursor").stringValue())
                        .has("nextCursor"))
                .isFalse();
        expectRefusal(get("/subscriptions?cursor=nonsense"), 400, 9812);
    }

    @ParameterizedTest
    @CsvSource({
        "adamId=920000011&adamId=920000012, 2",
        "'adamId=920000011,920000012', 2",
        "parentAdamId=920000001, 1",
        "adamId=7, 0"
    })
    void numbers_are_repeated_or_listed(String query, int found) {
        leipzig.subscriptions().buy(0, 920000012, 1, 0, END);

        assertThat(read("/subscriptions?" + query).path("subscriptions")).hasSize(found);
    }

    @Test
    void administrators_are_named_at_once() {
        var version = post("/subscriptions/admins/add", "{" + DORA + "}").json().path("versionId");

        assertThat(read("/subscriptions").path("versionId")).isEqualTo(version);
        var admin = read("/subscriptions/admins?includeUserState=true")
                .path("admins")
                .get(0);
        assertThat(admin.path("clientUserId").stringValue()).isEqualTo("u-dora");
        assertThat(admin.path("userStatus").stringValue()).isEqualTo("Associated");
        assertThat(read("/subscriptions/admins").path("admins").get(0).has("idHash"))
                .isFalse();
        post("/subscriptions/admins/remove", "{" + DORA + "}");
        assertThat(read("/subscriptions/admins").path("admins")).isEmpty();
    }

    @Test
    void nothing_is_sold_to_a_unit_that_wants_no_subscriptions() {
        var halle = clinics.createUnit("Northwind Halle");

        assertThatThrownBy(() -> halle.subscriptions().buy(0, 1, 1, 0, END)).isInstanceOf(PortalRefusedException.class);
        assertThat(halle.subscriptions().enabled()).isFalse();
        leipzig.subscriptions().pause(920000011, true);
        assertThat(texts(read("/subscriptions").path("subscriptions"), "status"))
                .containsExactly("PAUSED");
    }

    private void toTheEnd() {
        apple.clock().freeze(Instant.parse("2027-01-01T00:00:00Z"));
    }

    /** Assigned, available, total; renewing/expiring of each. */
    private void expectSeats(String seats) {
        var now = leipzig.subscriptions().all().get(0);
        assertThat("%d/%d %d/%d %d/%d"
                        .formatted(
                                now.assigned().renewing(), now.assigned().expiring(),
                                now.available().renewing(), now.available().expiring(),
                                now.total().renewing(), now.total().expiring()))
                .isEqualTo(seats);
    }
}
