package dev.espalier.mdm.domain.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.access.Refusal;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("S20")
class ProfileSettingsTest {

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("profile_name", "CONFIG_NAME_INVALID", settings -> settings.name(" ")),
                wrong("profile_name", "CONFIG_NAME_INVALID", settings -> settings.name("x".repeat(126))),
                wrong("url", "CONFIG_URL_INVALID", settings -> settings.url("http://mdm.example")),
                wrong("url", "CONFIG_URL_INVALID", settings -> settings.url("not a url")),
                wrong("url", "CONFIG_URL_INVALID", settings -> settings.url("https:enroll")),
                wrong("url", "CONFIG_URL_INVALID", settings -> settings.url("https://x/" + "y".repeat(1991))),
                wrong("configuration_web_url", "CONFIG_URL_INVALID", settings -> settings.configurationWebUrl("x")),
                wrong("department", "DEPARTMENT_INVALID", settings -> settings.department("x".repeat(126))),
                wrong("support_phone_number", "SUPPORT_PHONE_INVALID", settings -> settings.supportPhone("")),
                wrong(
                        "support_phone_number",
                        "SUPPORT_PHONE_INVALID",
                        settings -> settings.supportPhone("1".repeat(51))),
                wrong(
                        "support_email_address",
                        "SUPPORT_EMAIL_INVALID",
                        settings -> settings.supportEmail("x".repeat(251))),
                wrong("org_magic", "MAGIC_INVALID", settings -> settings.organizationMagic("x".repeat(257))),
                wrong(
                        "is_mdm_removable",
                        "FLAGS_INVALID",
                        settings -> settings.supervised(false).removable(false)),
                wrong("language", "LOCALE_INVALID", settings -> settings.language("English")),
                wrong("region", "LOCALE_INVALID", settings -> settings.region("us")));
    }

    private static Arguments wrong(String field, String code, UnaryOperator<ProfileSettings.Builder> change) {
        return Arguments.of(field, code, change);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wrong")
    void a_setting_outside_apples_limits_is_refused_before_apple_is_asked(
            String field, String code, UnaryOperator<ProfileSettings.Builder> change) {
        var settings = change.apply(some()).build();

        assertThat(settings.refusal())
                .contains(Refusal.of(DeviceRefusal.PROFILE_INVALID)
                        .with("field", field)
                        .with("code", code));
    }

    @Test
    void settings_at_apples_limits_are_taken() {
        var settings = some().name("ü".repeat(125))
                .url("https://x/" + "y".repeat(1990))
                .department("x".repeat(125))
                .supportPhone("x".repeat(50))
                .supportEmail("x".repeat(250))
                .organizationMagic("x".repeat(256))
                .supervised(false)
                .removable(true)
                .language("en")
                .region("US")
                .build();

        assertThat(settings.refusal()).isEmpty();
    }

    @Test
    void equal_settings_have_equal_digests_and_any_other_setting_has_another() {
        assertThat(some().build().digest()).isEqualTo(some().build().digest());
        assertThat(some().addSkipSetupItems("Siri").build().digest())
                .isNotEqualTo(some().build().digest());
        assertThat(some().multiUser(true).build().digest())
                .isNotEqualTo(some().build().digest());
    }

    @Test
    void the_digest_is_the_same_in_every_process() {
        var settings = some().addSkipSetupItems("Siri", "AppleID", "Welcome", "TOS", "Payment", "Zoom")
                .build();

        assertThat(settings.digest()).isEqualTo("b2bed11b79ee2018e775f9f0a17b056a73387b6c6e4076626fb2bbbe954ff4da");
    }

    private static ProfileSettings.Builder some() {
        return ProfileSettings.builder().name("Classroom").url("https://mdm.northwind.example/enroll");
    }
}
