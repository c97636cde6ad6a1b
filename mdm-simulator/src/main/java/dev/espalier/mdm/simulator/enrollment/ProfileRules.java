package dev.espalier.mdm.simulator.enrollment;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Apple checks before it accepts a profile; the first broken rule is answered. */
final class ProfileRules {

    private static final int LONGEST_URL = 2000;
    private static final Set<String> LANGUAGES = languages();
    private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());
    private static final List<String> TEXTS = List.of(
            "profile_name",
            "url",
            "configuration_web_url",
            "department",
            "support_phone_number",
            "support_email_address",
            "org_magic",
            "language",
            "region");
    private static final List<String> LISTS = List.of("skip_setup_items", "anchor_certs", "supervising_host_certs");

    private ProfileRules() {}

    static void check(ObjectNode profile) {
        types(profile);
        address(profile);
        length(profile, "department", 125, "DEPARTMENT_INVALID");
        length(profile, "support_phone_number", 50, "SUPPORT_PHONE_INVALID");
        length(profile, "support_email_address", 250, "SUPPORT_EMAIL_INVALID");
        length(profile, "org_magic", 256, "MAGIC_INVALID");
        boolean locked = !flag(profile, "is_mdm_removable");
        require(!locked || flag(profile, "is_supervised"), "FLAGS_INVALID");
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
        boolean right = all(profile, ProfileForm.FLAGS.keySet(), JsonNode::isBoolean)
                && all(profile, TEXTS, JsonNode::isString)
                && all(
                        profile,
                        LISTS,
                        list -> list.isArray() && list.values().stream().allMatch(JsonNode::isString));
        if (!right) {
            throw Refused.malformed();
        }
    }

    private static boolean all(ObjectNode profile, Collection<String> names, Predicate<JsonNode> type) {
        return names.stream().allMatch(name -> !given(profile, name) || type.test(profile.path(name)));
    }

    private static boolean flag(ObjectNode profile, String name) {
        return given(profile, name) ? profile.path(name).booleanValue() : ProfileForm.FLAGS.get(name);
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

    /** ISO 639-1 and 639-2; the latter has a second, bibliographic code for some languages. */
    private static Set<String> languages() {
        var languages = new HashSet<>(Set.of(
                "alb", "arm", "baq", "bur", "chi", "cze", "dut", "fre", "geo", "ger", "gre", "ice", "mac", "mao", "may",
                "per", "rum", "slo", "tib", "wel"));
        Arrays.stream(Locale.getISOLanguages()).forEach(code -> {
            languages.add(code);
            languages.add(Locale.forLanguageTag(code).getISO3Language());
        });
        return languages;
    }
}
