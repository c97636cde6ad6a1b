package dev.espalier.mdm.apple.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.apple.http.Reply;
import dev.espalier.mdm.apple.http.WithScriptedApple;
import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.domain.server.BetaToken;
import dev.espalier.mdm.domain.shared.Secret;
import dev.espalier.mdm.failure.AppleCredentialException;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.spi.server.ServiceAnswer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BetaTokensTest extends WithScriptedApple {
    private static final String PATH = "/os-beta-enrollment/tokens";
    private static final String ITEMS = "[{\"token\":\"q7Zk\",\"title\":\"iOS 27 AppleSeed Beta\",\"os\":\"iOS\"},"
            + "{\"token\":\"a1B2\",\"title\":\"macOS 27 AppleSeed Beta\",\"os\":\"OSX\",\"new\":{\"x\":[]}}]";
    private static final List<BetaToken> TOKENS = List.of(
            new BetaToken(Secret.of("q7Zk"), "iOS 27 AppleSeed Beta", "iOS"),
            new BetaToken(Secret.of("a1B2"), "macOS 27 AppleSeed Beta", "OSX"));

    private ServiceAnswer<List<BetaToken>> answered(Reply reply) {
        apple.on(PATH, reply);
        return gateways.servers().betaTokens(token);
    }

    private static ServiceAnswer<List<BetaToken>> given(BetaToken... tokens) {
        return new ServiceAnswer.Given<>(List.of(tokens));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"betaEnrollmentTokens\":%s}",
                "{\"seedBuildTokens\":%s}",
                "{\"betaEnrollmentTokens\":null,\"seedBuildTokens\":%s}",
                "{\"seedBuildTokens\":[],\"betaEnrollmentTokens\":%s}",
                "{\"betaEnrollmentTokens\":%s,\"seedBuildTokens\":[{\"token\":\"older\"}]}"
            })
    void the_tokens_stand_in_a_list_of_one_of_two_names(String body) {
        assertThat(answered(Reply.json(body.formatted(ITEMS)))).isEqualTo(new ServiceAnswer.Given<>(TOKENS));
        assertThat(apple.only(PATH).method()).isEqualTo("GET");
    }

    @Test
    void there_may_be_no_token_and_there_may_be_several_for_a_system() {
        assertThat(answered(Reply.json("{\"betaEnrollmentTokens\":[]}"))).isEqualTo(given());
        assertThat(
                        answered(
                                Reply.json(
                                        "{\"betaEnrollmentTokens\":[{\"token\":\"a\",\"os\":\"iOS\"},{\"token\":\"b\",\"os\":\"iOS\"}]}")))
                .isEqualTo(given(new BetaToken(Secret.of("a"), "", "iOS"), new BetaToken(Secret.of("b"), "", "iOS")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":\"iOS\",\"os\":\"iOS\"}",
                "{\"token\":\"\",\"os\":\"iOS\"}",
                "{\"token\":\"  \",\"os\":\"iOS\"}",
                "{\"token\":null,\"os\":\"iOS\"}",
                "{\"token\":[\"x\"],\"os\":\"iOS\"}",
                "\"x\"",
                "null",
                "[{\"token\":\"x\"}]"
            })
    void an_entry_without_a_token_is_left_out(String entry) {
        assertThat(answered(Reply.json("{\"betaEnrollmentTokens\":[" + entry + ",{\"token\":\"b\",\"os\":\"tvOS\"}]}")))
                .isEqualTo(given(new BetaToken(Secret.of("b"), "", "tvOS")));
    }

    @Test
    void a_token_is_given_whole_or_not_at_all_and_titles_are_cut() {
        String entry = "{\"betaEnrollmentTokens\":[{\"token\":\"%s\",\"title\":\"%s\",\"os\":\"iOS\"}]}";

        assertThat(answered(Reply.json(entry.formatted("x".repeat(4097), "t")))).isEqualTo(given());
        assertThat(answered(Reply.json(entry.formatted("x".repeat(4096), "t".repeat(5000)))))
                .isEqualTo(given(new BetaToken(Secret.of("x".repeat(4096)), "t".repeat(250), "iOS")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "APPLE_SEED_FOR_IT_TURNED_OFF",
                "\"APPLE_SEED_FOR_IT_TURNED_OFF\"\n",
                "403 APPLE_SEED_FOR_IT_TURNED_OFF",
                "{\"code\":\"APPLE_SEED_FOR_IT_TURNED_OFF\"}",
                "{\"status\":403,\"statusText\":\"APPLE_SEED_FOR_IT_TURNED_OFF\"}",
                "",
                " \r\n"
            })
    void an_organization_that_has_not_turned_betas_on_is_told_with_the_session_it_has(String body) {
        assertThat(answered(Reply.error(403, body)))
                .isEqualTo(new ServiceAnswer.Declined<>("APPLE_SEED_FOR_IT_TURNED_OFF"));
        assertThat(apple.received("/session")).hasSize(1);
        assertThat(apple.received(PATH)).hasSize(1);
    }

    @Test
    void a_refused_token_is_another_matter() {
        assertThatThrownBy(() -> answered(Reply.error(403, "ACCESS_DENIED")))
                .isInstanceOfSatisfying(
                        AppleCredentialException.class,
                        refused -> assertThat(refused.rejection().kind()).isEqualTo(RejectionKind.ACCESS_DENIED));
    }

    @Test
    void a_proxys_page_and_words_that_nobody_knows_are_errors() {
        assertThatThrownBy(() -> answered(Reply.page(403, "<html>APPLE_SEED_FOR_IT_TURNED_OFF</html>")))
                .isInstanceOf(AppleServiceException.class);
        assertThatThrownBy(() -> answered(Reply.error(403, "SOMETHING_ELSE")))
                .isInstanceOf(AppleServiceException.class);
        assertThatThrownBy(() -> answered(Reply.error(400, "APPLE_SEED_FOR_IT_TURNED_OFF")))
                .isInstanceOf(AppleServiceException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"betaEnrollmentTokens\":{}}", "{\"betaEnrollmentTokens\":[{\"token\":"})
    void an_answer_without_a_list_is_of_no_use(String body) {
        assertThatThrownBy(() -> answered(Reply.json(body))).isInstanceOf(AppleServiceException.class);
    }
}
