package dev.espalier.mdm.simulator.enrollment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a profile is kept and how it is shown. */
final class ProfileForm {

    /** The boolean members and Apple's defaults for them. */
    static final Map<String, Boolean> FLAGS = flags();

    private static final Set<String> SINCE_VERSION_2 =
            Set.of("is_multi_user", "await_device_configured", "auto_advance_setup", "support_email_address");
    private static final Set<String> NOT_KEPT = Set.of("devices", "profile_uuid");

    private ProfileForm() {}

    /** The profile as it was sent, unknown members included, without the devices. */
    static ObjectNode stored(ObjectNode sent) {
        var kept = sent.deepCopy();
        kept.remove(NOT_KEPT);
        kept.remove(sent.properties().stream()
                .filter(member -> member.getValue().isNull())
                .map(Map.Entry::getKey)
                .toList());
        return kept;
    }

    static ObjectNode shown(String uuid, ObjectNode kept, int version) {
        var shown = Json.object().put("profile_uuid", uuid);
        FLAGS.forEach(shown::put);
        shown.putArray("skip_setup_items");
        for (Map.Entry<String, JsonNode> member : kept.properties()) {
            shown.set(member.getKey(), member.getValue());
        }
        return version < 2 ? shown.remove(SINCE_VERSION_2) : shown;
    }

    private static Map<String, Boolean> flags() {
        var flags = new LinkedHashMap<String, Boolean>();
        flags.put("allow_pairing", true);
        flags.put("is_mdm_removable", true);
        List.of(
                        "is_supervised",
                        "is_mandatory",
                        "is_multi_user",
                        "await_device_configured",
                        "auto_advance_setup",
                        "is_return_to_service",
                        "do_not_use_profile_from_backup")
                .forEach(name -> flags.put(name, false));
        return Collections.unmodifiableMap(flags);
    }
}
