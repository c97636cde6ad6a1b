package dev.espalier.mdm.simulator.apps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.ContentChoice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Assets, assignments and users as lists: filters, pages, versions. */
class ListsTest extends Northwind {

    @Test
    void assets_are_listed_with_their_counts() {
        var answer = read("/assets?productType=App&deviceAssignable=true&unlimited=false");

        assertThat(texts(answer.path("assets"), "adamId")).containsExactly("910000001", "910000002", "910000005");
        assertThat(answer.path("assets").get(0)).isEqualTo(JsonMapper.shared().readTree("""
                        {"adamId": "910000001", "assignedCount": 2, "availableCount": 48, "deviceAssignable": true,
                         "pricingParam": "STDQ", "productType": "App", "retiredCount": 0, "revocable": true,
                         "supportedPlatforms": ["iOS"], "totalCount": 50}"""));
        assertThat(answer.path("currentPageIndex").intValue()).isZero();
        assertThat(answer.path("size").intValue()).isEqualTo(3);
        assertThat(answer.path("totalPages").intValue()).isEqualTo(1);
        assertThat(answer.has("nextPageIndex")).isFalse();
    }

    @Test
    void unlimited_assets_stand_among_the_others_apart_or_not_at_all() {
        var apart = read("/assets?unlimited=true");
        assertThat(apart.path("assets")).isEmpty();
        assertThat(apart.path("unlimitedAssets").toString())
                .isEqualTo(
                        "[{\"adamId\":\"910000004\",\"pricingParam\":\"STDQ\",\"assignedCount\":0,\"productType\":\"App\","
                                + "\"deviceAssignable\":true,\"revocable\":true,\"supportedPlatforms\":[\"iOS\",\"macOS\"]}]");
        assertThat(apart.path("size").intValue()).isEqualTo(1);

        leipzig.assignToDevices(OPEN_TIMER, List.of("XXXX"));
        var among = read("/assets?adamId=910000004").path("assets").get(0);
        assertThat(among.path("totalCount").intValue()).isEqualTo(Integer.MAX_VALUE);
        assertThat(among.path("availableCount").intValue()).isEqualTo(Integer.MAX_VALUE - 1);
        assertThat(texts(read("/assets?unlimited=false").path("assets"), "adamId"))
                .hasSize(5)
                .doesNotContain("910000004");
        assertThat(read("/assets").has("unlimitedAssets")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "adamId=910000003&pricingParam=STDQ, 0",
        "adamId=910000003&pricingParam=PLUS, 1",
        "pricingParam=PLUS, 1",
        "productType=Book, 1",
        "revocable=false, 1",
        "deviceAssignable=false, 2",
        "minAssignedCount=1, 2",
        "minAssignedCount=2&maxAssignedCount=2, 1",
        "maxAvailableCount=4, 2",
        "minAvailableCount=10&maxAvailableCount=20, 2",
        "adamId=999, 0",
        "somethingElse=1, 6"
    })
    void filters_are_combined(String query, int found) {
        assertThat(read("/assets?" + query).path("assets")).hasSize(found);
    }

    @ParameterizedTest
    @CsvSource({
        "/assets?pageIndex=1, 9650",
        "/assets?pageIndex=-1, 9650",
        "/assets?pageIndex=x, 9602",
        "/assets?productType=Song, 9602",
        "/assets?revocable=yes, 9602",
        "/assets?minAvailableCount=many, 9602",
        "/assignments?pricingParam=GOOD, 9602",
        "/assignments?sinceVersionId=nonsense, 9721",
        "/users?sinceVersionId=nonsense, 9721",
        "/users?activeOnly=true&retiredOnly=true, 9602",
        "/users?pageIndex=1, 9650",
        "/status, 9708",
        "/status?eventId=00000000-0000-0000-0000-000000000000, 9708"
    })
    void arguments_that_make_no_sense_are_refused(String path, int number) {
        expectRefusal(get(path), 400, number);
    }

    @Test
    void assignments_may_come_with_the_state_of_their_users() {
        var answer = read("/assignments?includeUserState=true").path("assignments");

        assertThat(texts(answer, "serialNumber")).containsExactly("NWLPZ0000001", "NWLPZ0000002", "-");
        assertThat(answer.get(2).path("clientUserId").stringValue()).isEqualTo("u-ben");
        assertThat(answer.get(2).path("userStatus").stringValue()).isEqualTo("Associated");
        assertThat(answer.get(2).path("idHash").stringValue()).matches("[A-Za-z0-9+/]{27}=");
        assertThat(read("/assignments").path("assignments").get(2).has("userStatus"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "adamId=910000001, 2",
        "adamId=910000001&pricingParam=PLUS, 0",
        "adamId=910000003&pricingParam=PLUS, 1",
        "clientUserId=u-ben, 1",
        "clientUserId=u-anna, 0",
        "serialNumber=nwlpz0000001, 1",
        "serialNumber=NWLPZ0000001&adamId=910000002, 0",
        "excludeInactiveUsers=true, 3"
    })
    void assignments_are_filtered(String query, int found) {
        assertThat(read("/assignments?" + query).path("assignments")).hasSize(found);
    }

    @Test
    void users_show_a_code_until_they_have_accepted_and_a_hash_afterwards() {
        var users = read("/users").path("users");

        assertThat(texts(users, "clientUserId")).containsExactly("u-anna", "u-ben", "u-cleo");
        assertThat(texts(users, "status")).containsExactly("Registered", "Associated", "Retired");
        assertThat(users.get(0).path("inviteCode").stringValue()).matches("[0-9a-f]{32}");
        assertThat(texts(users, "inviteCode").subList(1, 3)).containsOnly("-");
        assertThat(texts(users, "idHash").get(0)).isEqualTo("-");
        assertThat(texts(users, "idHash").subList(1, 3)).allMatch(hash -> hash.length() == 28);
        assertThat(read("/users?activeOnly=true").path("users")).hasSize(2);
        assertThat(read("/users?retiredOnly=true").path("users")).hasSize(1);
        assertThat(texts(read("/users?clientUserId=u-ben").path("users"), "email"))
                .containsExactly("ben@northwind.example");
        assertThat(texts(read("/users?managedAppleId=ben@home.example").path("users"), "clientUserId"))
                .containsExactly("u-ben");
    }

    @Test
    void a_traversal_sees_a_change_by_the_version_and_catches_up_afterwards() {
        apple.behavior().set(ContentChoice.CONTENT_PAGE_SIZE, 2);
        leipzig.assignToDevices(CHART_DESK, List.of("NWLPZ0000005", "NWLPZ0000006"));
        var first = read("/assignments?pageIndex=0");
        leipzig.assignToDevices(OPEN_TIMER, List.of("NWLPZ0000009"));
        var second = read("/assignments?pageIndex=1");
        var third = read("/assignments?pageIndex=2");

        assertThat(first.path("totalPages").intValue()).isEqualTo(3);
        assertThat(first.path("nextPageIndex").intValue()).isEqualTo(1);
        assertThat(second.path("versionId")).isNotEqualTo(first.path("versionId"));
        assertThat(third.path("versionId")).isEqualTo(second.path("versionId"));
        assertThat(third.path("size").intValue()).isEqualTo(2);
        assertThat(third.has("nextPageIndex")).isFalse();
        var since =
                read("/assignments?sinceVersionId=" + first.path("versionId").stringValue());
        assertThat(texts(since.path("assignments"), "serialNumber")).containsExactly("NWLPZ0000009");
        assertThat(since.path("versionId")).isEqualTo(second.path("versionId"));
        var nothing =
                read("/assignments?sinceVersionId=" + second.path("versionId").stringValue());
        assertThat(nothing.path("assignments")).isEmpty();
        assertThat(nothing.path("size").intValue()).isZero();
        expectRefusal(get("/assignments?pageIndex=3"), 400, 9650);
    }

    @Test
    void what_is_removed_shifts_the_rest_to_earlier_pages_and_shows_in_no_later_version() {
        apple.behavior().set(ContentChoice.CONTENT_PAGE_SIZE, 2);
        var first = read("/assignments");
        leipzig.takeFromDevices(WARD_NOTES, List.of("NWLPZ0000001"));

        assertThat(texts(read("/assignments").path("assignments"), "serialNumber"))
                .containsExactly("NWLPZ0000002", "-");
        var since =
                read("/assignments?sinceVersionId=" + first.path("versionId").stringValue());
        assertThat(since.path("assignments")).isEmpty();
        assertThat(since.path("versionId")).isNotEqualTo(first.path("versionId"));
    }

    @Test
    void changed_users_are_listed_once_however_often_they_changed() {
        var before = read("/users").path("versionId").stringValue();
        leipzig.acceptInvitation("u-anna", "anna@home.example");
        leipzig.retireUser("u-anna");
        leipzig.addUser("u-gina", "");

        var changed = read("/users?sinceVersionId=" + before).path("users");
        assertThat(texts(changed, "clientUserId")).containsExactly("u-anna", "u-gina");
        assertThat(texts(changed, "status")).containsExactly("Retired", "Registered");
    }

    @Test
    void only_the_lists_that_a_step_changes_get_new_versions() {
        expectChanges("assignments assets", () -> leipzig.assignToDevices(SCAN_PRO, List.of("S1")));
        expectChanges("", () -> leipzig.assignToDevices(SCAN_PRO, List.of("S1")));
        expectChanges("assets", () -> leipzig.buy(SCAN_PRO, 1));
        expectChanges("users", () -> leipzig.addUser("u-hugo", ""));
        expectChanges("users", () -> leipzig.acceptInvitation("u-hugo", "hugo@home.example"));
        expectChanges("users", () -> leipzig.retireUser("u-hugo"));
        leipzig.assignToUsers(SCAN_PRO, List.of("u-anna"));
        expectChanges("assignments assets users", () -> leipzig.retireUser("u-anna"));
        expectChanges("assets", () -> leipzig.refund(CHART_DESK, 1));
        expectChanges("assignments assets", () -> leipzig.refund(WARD_NOTES, 50));
        expectChanges("assets", () -> leipzig.limit(SCAN_PRO, Optional.empty()));
    }

    private void expectChanges(String lists, Runnable step) {
        var before = List.of(version("assignments"), version("assets"), version("users"));
        step.run();
        var after = List.of(version("assignments"), version("assets"), version("users"));
        var changed = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            if (!before.get(i).equals(after.get(i))) {
                changed.add(List.of("assignments", "assets", "users").get(i));
            }
        }
        assertThat(String.join(" ", changed)).isEqualTo(lists);
    }

    private String version(String list) {
        return read("/" + list).path("versionId").stringValue();
    }

    @Test
    void a_version_is_too_old_once_the_log_does_not_go_back_to_the_change_after_it() {
        var version = version("users");
        apple.clock().advance(Duration.ofDays(300));
        assertThat(read("/users?sinceVersionId=" + version).path("users")).isEmpty();

        leipzig.addUser("u-ida", "");
        apple.clock().advance(Duration.ofDays(30));
        assertThat(read("/users?sinceVersionId=" + version).path("users")).hasSize(1);
        apple.clock().advance(Duration.ofSeconds(1));
        expectRefusal(get("/users?sinceVersionId=" + version), 400, 9721);
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void a_list_without_elements_has_one_page_or_none(int pages) {
        apple.behavior().set(ContentChoice.EMPTY_TOTAL_PAGES, pages);

        var answer = read("/assets?adamId=999");
        assertThat(answer.path("totalPages").intValue()).isEqualTo(pages);
        assertThat(answer.path("size").intValue()).isZero();
        assertThat(answer.path("currentPageIndex").intValue()).isZero();
        expectRefusal(get("/assets?adamId=999&pageIndex=1"), 400, 9650);
    }

    @Test
    void a_selection_follows_the_state_of_the_users() {
        assertThat(read("/assignments?excludeInactiveUsers=true").path("assignments"))
                .hasSize(3);

        leipzig.retireUser("u-ben");

        assertThat(read("/assignments?excludeInactiveUsers=true").path("assignments"))
                .hasSize(2);
        assertThat(read("/assignments").path("assignments")).hasSize(3);
    }
}
