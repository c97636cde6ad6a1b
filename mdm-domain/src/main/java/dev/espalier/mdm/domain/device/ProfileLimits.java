package dev.espalier.mdm.domain.device;

import dev.espalier.mdm.domain.access.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Apple's limits for a profile's settings (Apple: Define a Profile, its error codes). */
final class ProfileLimits {
    private ProfileLimits() {}

    static Optional<Refusal> refusal(ProfileSettings settings) {
        return checks(settings).stream().flatMap(Optional::stream).findFirst();
    }

    private static List<Optional<Refusal>> checks(ProfileSettings settings) {
        return List.of(
                length("profile_name", "CONFIG_NAME_INVALID", settings.name(), 125),
                address("url", settings.url()),
                settings.configurationWebUrl().flatMap(url -> address("configuration_web_url", url)),
                settings.department().flatMap(text -> length("department", "DEPARTMENT_INVALID", text, 125)),
                settings.supportPhone()
                        .flatMap(text -> length("support_phone_number", "SUPPORT_PHONE_INVALID", text, 50)),
                settings.supportEmail()
                        .flatMap(text -> length("support_email_address", "SUPPORT_EMAIL_INVALID", text, 250)),
                settings.organizationMagic().flatMap(text -> length("org_magic", "MAGIC_INVALID", text, 256)),
                flags(settings),
                locale(settings));
    }

    private static Optional<Refusal> length(String field, String code, String text, int most) {
        int length = text.codePointCount(0, text.length());
        return text.isBlank() || length > most ? Optional.of(invalid(field, code)) : Optional.empty();
    }

    private static Optional<Refusal> address(String field, String url) {
        boolean fits = url.length() <= 2000 && isHttps(url);
        return fits ? Optional.empty() : Optional.of(invalid(field, "CONFIG_URL_INVALID"));
    }

    private static boolean isHttps(String url) {
        try {
            var uri = new URI(url);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Optional<Refusal> flags(ProfileSettings settings) {
        return !settings.removable() && !settings.supervised()
                ? Optional.of(invalid("is_mdm_removable", "FLAGS_INVALID"))
                : Optional.empty();
    }

    private static Optional<Refusal> locale(ProfileSettings settings) {
        boolean language =
                settings.language().filter(code -> !code.matches("[a-z]{2,3}")).isPresent();
        boolean region =
                settings.region().filter(code -> !code.matches("[A-Z]{2}")).isPresent();
        return Stream.of(language, region).anyMatch(wrong -> wrong)
                ? Optional.of(invalid(language ? "language" : "region", "LOCALE_INVALID"))
                : Optional.empty();
    }

    private static Refusal invalid(String field, String code) {
        return Refusal.of(DeviceRefusal.PROFILE_INVALID).with("field", field).with("code", code);
    }
}
