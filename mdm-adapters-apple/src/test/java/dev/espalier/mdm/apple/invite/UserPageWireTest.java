package dev.espalier.mdm.apple.invite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.apple.content.ContentExchange;
import dev.espalier.mdm.apple.http.AppleAnswer;
import dev.espalier.mdm.apple.http.AppleRequest;
import dev.espalier.mdm.domain.invite.UserRecord;
import dev.espalier.mdm.domain.invite.UserState;
import dev.espalier.mdm.domain.shared.Secret;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.spi.invite.UserPage;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a list of users, what is a user is read, and nothing else. */
class UserPageWireTest {

    private static UserPage read(String body) {
        var request = new AppleRequest("GET", URI.create("https://apple.example/users"), Map.of(), new byte[0]);
        var answer = new AppleAnswer(
                200, HttpHeaders.of(Map.of(), (name, value) -> true), body.getBytes(StandardCharsets.UTF_8));
        var wire = new UserPageWire(0);
        return wire.toDomain(ContentExchange.read(request, answer, wire::take));
    }

    @Test
    void users_are_read_in_every_state_and_deleted_ones_say_nothing() {
        var page = read("""
                {"users": [
                  {"clientUserId": "a", "status": "Registered", "inviteCode": "4093f6de", "idHash": null},
                  {"clientUserId": "b", "status": "Associated", "idHash": "7U2B4/4l=", "inviteCode": "old"},
                  {"clientUserId": "c", "status": "Retired", "email": "c@x.example", "name": {"x": [1]}},
                  {"clientUserId": "d", "status": "Deleted", "idHash": "ZgcvEW1A="}
                ], "currentPageIndex": 0, "nextPageIndex": 1, "totalPages": 2, "versionId": "v"}""");

        assertThat(page.users())
                .extracting(UserRecord::state)
                .containsExactly(UserState.REGISTERED, UserState.ASSOCIATED, UserState.RETIRED);
        assertThat(page.users().get(0).inviteCode()).contains(Secret.of("4093f6de"));
        assertThat(page.users().get(1).inviteCode())
                .as("of an associated user, it opens nothing")
                .isEmpty();
        assertThat(page.unusable()).isZero();
        assertThat(page.more()).isTrue();
        assertThat(page.version()).isEqualTo("v");
    }

    @Test
    void what_is_no_user_is_left_out_and_counted() {
        var page = read("""
                {"users": [7, null, [], {"status": "Registered"}, {"clientUserId": "x", "status": "Hibernating"},
                  {"clientUserId": "\\u0000", "status": "Retired"}, {"clientUserId": "y", "status": "registered",
                  "inviteCode": "   ", "idHash": "with space"}], "versionId": "v"}""");

        assertThat(page.users()).singleElement().satisfies(user -> {
            assertThat(user.inviteCode()).isEmpty();
            assertThat(user.idHash()).isEmpty();
        });
        assertThat(page.unusable()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"users\": 7}", "{\"users\": [], \"currentPageIndex\": 3}"})
    void what_is_no_page_is_of_no_use(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(AppleServiceException.class);
    }
}
