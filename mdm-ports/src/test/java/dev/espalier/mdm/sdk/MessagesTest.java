package dev.espalier.mdm.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.access.AccessRefusal;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.access.RefusalCode;
import dev.espalier.mdm.domain.content.ContentGuidance;
import dev.espalier.mdm.domain.content.ContentRefusal;
import dev.espalier.mdm.domain.credential.Guidance;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.credential.LikelyCause;
import dev.espalier.mdm.domain.device.DeviceRefusal;
import dev.espalier.mdm.domain.device.Moment;
import dev.espalier.mdm.domain.invite.InviteRefusal;
import dev.espalier.mdm.domain.license.LicenseRefusal;
import dev.espalier.mdm.domain.license.StudyRefusal;
import dev.espalier.mdm.domain.license.WorkRefusal;
import dev.espalier.mdm.domain.people.PeopleRefusal;
import dev.espalier.mdm.domain.server.ServerGuidance;
import dev.espalier.mdm.domain.server.ServerRefusal;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private final Messages messages = Messages.english();

    static Stream<RefusalCode> codes() {
        return Stream.<RefusalCode[]>of(
                        AccessRefusal.values(),
                        IntegrationRefusal.values(),
                        ServerRefusal.values(),
                        DeviceRefusal.values(),
                        PeopleRefusal.values(),
                        ContentRefusal.values(),
                        LicenseRefusal.values(),
                        WorkRefusal.values(),
                        StudyRefusal.values(),
                        InviteRefusal.values())
                .flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_refusal_has_a_sentence_that_ends_like_one(RefusalCode code) {
        String sentence = messages.sentence(Refusal.of(code));

        assertThat(sentence).isNotEqualTo(code.code()).endsWith(".").doesNotContain("''");
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_refusal_names_its_concept_and_a_rule(RefusalCode code) {
        assertThat(code.code()).matches("[a-z]+\\.[a-z0-9-]+");
        assertThat(code.rule()).matches("[A-Z][0-9]+");
    }

    static Stream<Guidance> guidances() {
        var label = new IntegrationLabel("Main");
        return Stream.of(
                ServerGuidance.forIntegration(label),
                ServerGuidance.forAdoption(label),
                ContentGuidance.forIntegration(label));
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void every_moment_of_a_time_line_has_a_sentence(Moment moment) {
        assertThat(messages.sentence(moment.code(), Map.of()))
                .isNotEqualTo(moment.code())
                .endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("guidances")
    void every_need_and_step_of_the_guidance_has_a_sentence(Guidance guidance) {
        assertThat(guidance.needs())
                .allSatisfy(
                        need -> assertThat(messages.sentence(need, Map.of())).isNotEqualTo(need));
        assertThat(guidance.steps())
                .allSatisfy(step -> assertThat(messages.sentence(step)).isNotEqualTo(step.code()));
    }

    @Test
    void every_finding_has_a_sentence_and_a_remedy() {
        var codes = List.of(
                "expiring",
                "expired",
                "rejected",
                "terms-unsigned",
                "access-denied",
                "read-only",
                "held",
                "empty-scope",
                "releases-held");

        assertThat(codes).allSatisfy(word -> {
            String code = "health.server-" + word;
            assertThat(messages.sentence(code, Map.of())).isNotEqualTo(code);
            assertThat(messages.sentence(code + ".remedy", Map.of())).isNotEqualTo(code + ".remedy");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "expiring",
                "expired",
                "rejected",
                "terms-unsigned",
                "access-denied",
                "read-only",
                "held",
                "empty-scope",
                "unclaimed",
                "claimed-by-other",
                "lost"
            })
    void every_finding_about_a_unit_has_a_sentence_and_a_remedy(String word) {
        String code = "health.unit-" + word;

        assertThat(messages.sentence(code, Map.of())).isNotEqualTo(code);
        assertThat(messages.sentence(code + ".remedy", Map.of())).isNotEqualTo(code + ".remedy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claim",
                "claim-first",
                "buy",
                "then-buy",
                "take-over",
                "legacy-owner",
                "nothing-is-taken-back",
                "download-token-of"
            })
    void every_step_with_a_unit_has_a_sentence(String word) {
        assertThat(messages.sentence("content." + word, Map.of()))
                .isNotEqualTo("content." + word)
                .endsWith(".");
    }

    @Test
    void a_sentence_names_its_parameters_and_writes_times_for_people() {
        var refusal = Refusal.of(IntegrationRefusal.NOT_BEFORE)
                .with("until", Instant.parse("2026-11-23T08:15:30Z"))
                .with("reason", "RATE_LIMITED");

        assertThat(messages.sentence(refusal)).contains("2026-11-23 08:15 UTC").contains("RATE_LIMITED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONFIG_NAME_REQUIRED",
                "CONFIG_NAME_INVALID",
                "CONFIG_URL_REQUIRED",
                "CONFIG_URL_INVALID",
                "DEPARTMENT_INVALID",
                "SUPPORT_PHONE_INVALID",
                "SUPPORT_EMAIL_INVALID",
                "MAGIC_INVALID",
                "FLAGS_INVALID",
                "LOCALE_INVALID",
                "DESCRIPTION_INVALID"
            })
    void every_word_with_which_apple_refuses_a_profile_has_a_sentence_of_its_own(String word) {
        String sentence = messages.sentence(refusedProfile(word));

        assertThat(sentence)
                .startsWith("Apple refuses the profile \"Student iPads\" (" + word + "): ")
                .endsWith(".");
        assertThat(sentence.substring(sentence.indexOf("): "))).contains("; ");
    }

    @Test
    void a_word_of_tomorrow_is_named_in_the_usual_sentence() {
        assertThat(messages.sentence(refusedProfile("COLOR_INVALID"))).contains("new to us (COLOR_INVALID)");
    }

    private static Refusal refusedProfile(String word) {
        return Refusal.of(DeviceRefusal.PROFILE_REFUSED_BY_APPLE)
                .with("profile", "Student iPads")
                .with("code", word);
    }

    @Test
    void what_is_not_known_is_said_to_be_unknown() {
        assertThat(messages.sentence(Refusal.of(ServerRefusal.OTHER_SERVER))).contains("\"unknown\"");
    }

    @Test
    void likely_causes_are_listed_in_words_and_in_order() {
        var parameters = Map.of("causes", LikelyCause.SUPERSEDED + "," + LikelyCause.DOWNLOADER_CHANGED);

        assertThat(messages.sentence("health.server-rejected", parameters))
                .containsSubsequence("newer token", "changed the password");
    }

    @Test
    void what_ends_the_token_of_a_unit_speaks_of_locations_and_not_of_servers() {
        var parameters = Map.of("unit", "Library", "causes", LikelyCause.SUPERSEDED);

        assertThat(messages.sentence("health.unit-rejected", parameters))
                .contains("a newer token was downloaded for the same location")
                .doesNotContain("server", "certificate");
    }

    @Test
    void a_product_replaces_the_sentences_with_its_own() {
        var german = Messages.of(new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{"server.file-empty", "Die Datei ist leer."}};
            }
        });

        assertThat(german.sentence(Refusal.of(ServerRefusal.FILE_EMPTY))).isEqualTo("Die Datei ist leer.");
        assertThat(german.sentence(Refusal.of(ServerRefusal.FILE_EXPIRED))).isEqualTo("server.file-expired");
    }
}
