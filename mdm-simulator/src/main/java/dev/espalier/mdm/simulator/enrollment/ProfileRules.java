package dev.espalier.mdm.simulator.enrollment;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What Apple checks before it accepts a profile; the first broken rule is answered. */
final class ProfileRules {

    private static final int LONGEST_URL = 2000;
    private static final Set<String> LANGUAGES = languages();
    private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());
    private static final List<String> LISTS = List.of("skip_setup_items", "anchor_certs", "supervising_host_certs");

    private ProfileRules() {}

    static void check(ObjectNode profile) {
        address(profile);
        length(profile, "department", 125, "DEPARTMENT_INVALID");
        length(profile, "support_phone_number", 50, "SUPPORT_PHONE_INVALID");
        length(profile, "support_email_address", 250, "SUPPORT_EMAIL_INVALID");
        length(profile, "org_magic", 256, "MAGIC_INVALID");
        types(profile);
        boolean locked = !profile.path("is_mdm_removable").asBoolean(true);
        require(!locked || profile.path("is_supervised").asBoolean(false), "FLAGS_INVALID");
        require(known(profile, "language", LANGUAGES) && known(profile, "region", REGIONS), "LOCALE_INVALID");
    }

    private static void address(ObjectNode profile) {
        require(given(profile, "profile_name"), "CONFIG_NAME_REQUIRED");
        length(profile, "profile_name", 125, "CONFIG_NAME_INVALID");
        require(given(profile, "url"), "CONFIG_URL_REQUIRED");
        require(isUrl(profile.path("url").asString("")), "CONFIG_URL_INVALID");
        if (given(profile, "configuration_web_url")) {
            require(isUrl(profile.path("configuration_web_url").asString("")), "CONFIG_URL_INVALID");
        }
    }

    private static void types(ObjectNode profile) {
        boolean flags = ProfileForm.FLAGS.keySet().stream()
                .allMatch(name -> !given(profile, name) || profile.path(name).isBoolean());
        boolean lists = LISTS.stream()
                .allMatch(name -> !given(profile, name) || profile.path(name).isArray());
        if (!flags || !lists) {
            throw Refused.malformed();
        }
    }

    private static void length(ObjectNode profile, String name, int longest, String code) {
        if (given(profile, name)) {
            var text = profile.path(name).asString("");
            require(!text.isEmpty() && text.codePointCount(0, text.length()) <= longest, code);
        }
    }

    private static boolean isUrl(String text) {
        try {
            var uri = new URI(text);
            return uri.isAbsolute() && uri.toASCIIString().getBytes(StandardCharsets.US_ASCII).length <= LONGEST_URL;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean known(ObjectNode profile, String name, Set<String> words) {
        return !given(profile, name) || words.contains(profile.path(name).asString(""));
    }

    private static boolean given(ObjectNode profile, String name) {
        return !profile.path(name).isMissingNode() && !profile.path(name).isNull();
    }

    private static void require(boolean kept, String code) {
        if (!kept) {
            throw new Refused(400, code);
        }
    }

    /** ISO 639-1 and 639-2. */
    private static Set<String> languages() {
        var languages = new HashSet<String>();
        Arrays.stream(Locale.getISOLanguages()).forEach(code -> {
            languages.add(code);
            languages.add(Locale.forLanguageTag(code).getISO3Language());
        });
        return languages;
    }
}
