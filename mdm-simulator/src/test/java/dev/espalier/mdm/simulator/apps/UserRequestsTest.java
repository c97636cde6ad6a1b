package dev.espalier.mdm.simulator.apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.simulator.ContentChoice;
import dev.espalier.mdm.simulator.InvitationOutcome;
import dev.espalier.mdm.simulator.PortalRefusedException;
import dev.espalier.mdm.simulator.StoreItem;
import dev.espalier.mdm.simulator.UserStatus;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What becomes of users. */
class UserRequestsTest extends Northwind {

    @BeforeEach
    void claimed() {
        claim();
    }

    @Test
    void users_are_created_one_by_one_with_every_outcome() {
        var body = """
                {"users": [
                  {"clientUserId": "u-finn", "email": "finn@northwind.example"},
                  {"clientUserId": "u-dora", "email": "dora@northwind.example", "managedAppleId": "dora@northwind.example"},
                  {"clientUserId": "u-zoe", "managedAppleId": "zoe@other.example"},
                  {"clientUserId": "u-anna", "email": "anna2@northwind.example"}]}""";
        var id = accept("/users/create", body);
        expect(status(id), "PENDING", 0, 4);
        apple.clock().advance(Duration.ofSeconds(2));

        var event = status(id);
        expect(event, "FAILED", 2, 4);
        assertThat(event.path("eventType").stringValue()).isEqualTo("CREATE");
        assertThat(event.path("failures").toString())
                .isEqualTo("[{\"errorNumber\":9635,\"errorMessage\":\"Account cannot be bound to this user.\","
                        + "\"errorInfo\":{\"clientUserIds\":[\"u-zoe\"]}},"
                        + "{\"errorNumber\":9716,\"errorMessage\":\"An active user has this identifier.\","
                        + "\"errorInfo\":{\"clientUserIds\":[\"u-anna\"]}}]");
        expectCreationNotices();
        assertThat(user("u-anna").email()).isEqualTo("anna@northwind.example");
        assertThat(read("/users?clientUserId=u-zoe").path("users")).isEmpty();
    }

    private void expectCreationNotices() {
        var notices = mailbox.about("USER_MANAGEMENT");
        assertThat(notices).hasSize(3);
        assertThat(notices.get(0).path("users").toString())
                .isEqualTo("[{\"clientUserId\":\"u-finn\",\"email\":\"finn@northwind.example\",\"inviteCode\":\""
                        + user("u-finn").inviteCode() + "\",\"status\":\"Registered\"},"
                        + "{\"clientUserId\":\"u-dora\",\"email\":\"dora@northwind.example\",\"idHash\":\""
                        + user("u-dora").idHash() + "\",\"status\":\"Associated\"}]");
        assertThat(notices.get(1).path("users").toString()).isEqualTo("[{\"clientUserId\":\"u-zoe\"}]");
        assertThat(notices.get(1).path("error").path("errorNumber").intValue()).isEqualTo(9635);
        assertThat(notices.get(1).path("result").stringValue()).isEqualTo("FAILURE");
        assertThat(mailbox.about("USER_ASSOCIATED")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9720 | {'users':[]}",
                "9720 | {}",
                "9715 | {'users':[{'clientUserId':'a'},{'clientUserId':'a'}]}",
                "9717 | {'users':[{'clientUserId':'a','email':'no-at-sign'}]}",
                "9602 | {'users':[{'email':'a@b'}]}",
                "9602 | {'users':[{'clientUserId':''}]}",
                "9602 | {'users':['a']}",
                "9602 | {'users':{'clientUserId':'a'}}",
                "9714 | 101",
            })
    void what_makes_no_sense_creates_nobody(int number, String body) {
        var text = body.equals("101")
                ? "{\"users\":["
                        + numbered("u", 101).stream()
                                .map(id -> "{\"clientUserId\":\"" + id + "\"}")
                                .collect(Collectors.joining(","))
                        + "]}"
                : body.replace('\'', '"');

        expectRefusal(post("/users/create", text), 400, number);
        assertThat(leipzig.users()).hasSize(3);
    }

    @Test
    void an_invitation_binds_any_apple_account_once() {
        leipzig.addUser("u-finn", "finn@northwind.example");
        mailbox.empty();
        var code = user("u-finn").inviteCode();

        assertThat(apple.portal().acceptInvitation(code, "p1@home.example")).isEqualTo(InvitationOutcome.ACCEPTED);

        assertThat(mailbox.about("USER_ASSOCIATED").toString())
                .isEqualTo(
                        "[{\"associatedUsers\":[{\"clientUserId\":\"u-finn\",\"email\":\"finn@northwind.example\",\"idHash\":\""
                                + user("u-cleo").idHash() + "\",\"status\":\"Associated\",\"inviteCode\":\"" + code
                                + "\"}]}]");
        assertThat(apple.portal().acceptInvitation(code, "p2@home.example"))
                .isEqualTo(InvitationOutcome.NO_LONGER_VALID);
        assertThat(apple.portal().acceptInvitation(user("u-anna").inviteCode(), "p1@home.example"))
                .isEqualTo(InvitationOutcome.ACCOUNT_TAKEN);
        assertThat(user("u-anna").status()).isEqualTo(UserStatus.REGISTERED);
        assertThat(mailbox.letters()).hasSize(1);
        assertThat(apple.portal().acceptInvitation("0".repeat(32), "p3@home.example"))
                .isEqualTo(InvitationOutcome.NO_LONGER_VALID);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "u-anna | 'managedAppleId':'emil@northwind.example' | 0 | ASSOCIATED | anna@northwind.example",
                "u-anna | 'managedAppleId':'dora@northwind.example' | 9641 | REGISTERED | anna@northwind.example",
                "u-anna | 'managedAppleId':'zoe@other.example', 'email':'z@x.example' | 9635 | REGISTERED | anna@northwind.example",
                "u-anna | 'email':'new@northwind.example' | 0 | REGISTERED | new@northwind.example",
                "u-anna | 'email':'' | 0 | REGISTERED | ''",
                "u-anna | 'email':null | 0 | REGISTERED | anna@northwind.example",
                "u-ben | 'managedAppleId':'emil@northwind.example' | 9635 | ASSOCIATED | ben@northwind.example",
                "u-ben | 'managedAppleId':'ben@home.example','email':'b@x.example' | 0 | ASSOCIATED | b@x.example",
                "u-cleo | 'email':'c@x.example' | 9609 | RETIRED | cleo@northwind.example",
                "u-dora | 'managedAppleId':'dora@northwind.example' | 0 | ASSOCIATED | dora@northwind.example",
            })
    void an_update_changes_what_it_says_or_nothing(
            String id, String members, int number, UserStatus status, String email) {
        leipzig.addManagedUser("u-dora", "dora@northwind.example");
        mailbox.empty();

        var event = event(
                "/users/update", "{\"users\":[{\"clientUserId\":\"" + id + "\"," + members.replace('\'', '"') + "}]}");

        expectOutcome(event, number);
        assertThat(user(id).status()).isEqualTo(status);
        assertThat(user(id).email()).isEqualTo(email);
        assertThat(mailbox.letters()).hasSize(1);
        assertThat(mailbox.about("USER_MANAGEMENT").get(0).path("type").stringValue())
                .isEqualTo("UPDATE");
    }

    @ParameterizedTest
    @CsvSource({
        "create, u-new, 9641",
        "create, u-anna, 9716",
        "update, u-nobody, 9609",
        "retire, u-cleo, 9609",
        "retire, u-x, 9609"
    })
    void what_can_not_be_fails(String step, String id, int number) {
        leipzig.addManagedUser("u-dora", "dora@northwind.example");

        var event = event(
                "/users/" + step,
                "{\"users\":[{\"clientUserId\":\"" + id + "\",\"managedAppleId\":\"dora@northwind.example\"}]}");

        expectOutcome(event, number);
        assertThat(leipzig.users()).hasSize(4);
    }

    private static void expectOutcome(JsonNode event, int number) {
        expect(event, number == 0 ? "COMPLETE" : "FAILED", number == 0 ? 1 : 0, 1);
        assertThat(event.path("failures").path(0).path("errorNumber").asInt(0)).isEqualTo(number);
    }

    @Test
    void nobody_is_created_while_the_terms_of_the_store_wait_for_the_manager() {
        leipzig.storeTermsPending(true);
        expectOutcome(event("/users/create", one("u-finn")), 9642);

        leipzig.storeTermsPending(false);
        expectOutcome(event("/users/create", one("u-finn")), 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update", "retire"})
    void an_unknown_user_may_refuse_everything(String step) {
        apple.behavior().set(ContentChoice.SYNC_9609, true);

        expectRefusal(
                post("/users/" + step, "{\"users\":[{\"clientUserId\":\"u-anna\"},{\"clientUserId\":\"u-nobody\"}]}"),
                400,
                9609);
        assertThat(user("u-anna").status()).isEqualTo(UserStatus.REGISTERED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void who_is_retired_gives_back_all_but_books(boolean told) {
        apple.behavior().set(ContentChoice.RETIRE_EMITS_DISASSOCIATE, told);
        leipzig.assignToUsers(WARD_NOTES, List.of("u-ben"));
        mailbox.empty();

        expect(event("/users/retire", one("u-ben")), "COMPLETE", 1, 1);

        assertThat(mailbox.about("USER_MANAGEMENT").get(0).path("users").toString())
                .isEqualTo("[{\"clientUserId\":\"u-ben\",\"email\":\"ben@northwind.example\",\"idHash\":\""
                        + user("u-ben").idHash() + "\",\"status\":\"Retired\"}]");
        assertThat(mailbox.about("ASSET_MANAGEMENT")).hasSize(told ? 1 : 0).allSatisfy(notice -> {
            assertThat(notice.path("type").stringValue()).isEqualTo("DISASSOCIATE");
            assertThat(texts(notice.path("assignments"), "adamId")).containsExactly("910000001");
        });
        assertThat(counts(WARD_NOTES)).isEqualTo("50/2/48");
        assertThat(counts(HANDBOOK)).isEqualTo("5/1/4");
        var books =
                read("/assignments?clientUserId=u-ben&includeUserState=true").path("assignments");
        assertThat(texts(books, "userStatus")).containsExactly("Retired");
        assertThat(read("/assignments?clientUserId=u-ben&excludeInactiveUsers=true")
                        .path("assignments"))
                .isEmpty();
        assertThat(event("/assets/associate", "{" + assets(WARD_NOTES) + "," + users("u-ben") + "}")
                        .path("failures")
                        .get(0)
                        .path("errorNumber")
                        .intValue())
                .isEqualTo(9609);
    }

    @ParameterizedTest
    @ValueSource(strings = {"removed", "Deleted"})
    void who_comes_back_with_the_same_account_has_the_books_again(String old) {
        apple.behavior().set(ContentChoice.SUCCEEDED_RECORD, old);
        var hash = user("u-ben").idHash();
        leipzig.retireUser("u-ben");
        event("/users/create", one("u-ben"));
        assertThat(texts(read("/users?clientUserId=u-ben").path("users"), "status"))
                .containsExactly("Retired", "Registered");

        assertThat(leipzig.acceptInvitation("u-ben", "ben@home.example")).isEqualTo(InvitationOutcome.ACCEPTED);

        var users = read("/users?clientUserId=u-ben").path("users");
        assertThat(texts(users, "status"))
                .isEqualTo(old.equals("Deleted") ? List.of("Deleted", "Associated") : List.of("Associated"));
        assertThat(user("u-ben").idHash()).isEqualTo(hash);
        var books =
                read("/assignments?clientUserId=u-ben&includeUserState=true").path("assignments");
        assertThat(texts(books, "userStatus")).containsExactly("Associated");
        assertThat(counts(HANDBOOK)).isEqualTo("5/1/4");
    }

    @Test
    void who_comes_back_with_another_account_leaves_the_books_behind() {
        leipzig.retireUser("u-ben");
        leipzig.addUser("u-ben", "");
        leipzig.acceptInvitation("u-ben", "ben@elsewhere.example");

        var books =
                read("/assignments?clientUserId=u-ben&includeUserState=true").path("assignments");
        assertThat(texts(books, "userStatus")).containsExactly("Retired");
    }

    @Test
    void a_license_that_both_records_of_a_person_had_can_not_be_used_any_more() {
        leipzig.retireUser("u-ben");
        leipzig.addUser("u-ben", "");
        leipzig.assignToUsers(HANDBOOK, List.of("u-ben"));
        assertThat(counts(HANDBOOK)).isEqualTo("5/2/3");

        leipzig.acceptInvitation("u-ben", "ben@home.example");

        assertThat(counts(HANDBOOK)).isEqualTo("5/1/3");
        assertThat(read("/assets?pricingParam=PLUS")
                        .path("assets")
                        .get(0)
                        .path("retiredCount")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void who_was_retired_before_accepting_gets_a_new_invitation() {
        var code = user("u-anna").inviteCode();
        leipzig.retireUser("u-anna");
        assertThat(apple.portal().acceptInvitation(code, "anna@home.example"))
                .isEqualTo(InvitationOutcome.NO_LONGER_VALID);

        event("/users/create", one("u-anna"));

        assertThat(user("u-anna").inviteCode()).isNotEqualTo(code);
        assertThat(user("u-anna").status()).isEqualTo(UserStatus.REGISTERED);
    }

    @Test
    void the_portal_refuses_users_that_are_there_and_finds_none_that_are_not() {
        assertThatThrownBy(() -> leipzig.addUser("u-anna", "")).isInstanceOf(PortalRefusedException.class);
        assertThatThrownBy(() -> leipzig.retireUser("u-nobody")).isInstanceOf(PortalRefusedException.class);
        assertThatThrownBy(() -> leipzig.refund(StoreItem.app("1"), 1)).isInstanceOf(PortalRefusedException.class);
    }

    private static String one(String id) {
        return "{\"users\":[{\"clientUserId\":\"" + id + "\"}]}";
    }
}
