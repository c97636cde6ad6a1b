package dev.espalier.mdm.apple.device;

import dev.espalier.mdm.apple.http.JsonFields;
import dev.espalier.mdm.domain.device.ProfileSettings;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** A profile as Apple writes it (Apple: Profile). Every switch is sent; a text that is not set is left out. */
final class ProfileWire {
    /** What is read of a profile. */
    static final Set<String> MEMBERS = Set.of(
            "profile_name",
            "url",
            "configuration_web_url",
            "allow_pairing",
            "is_supervised",
            "is_mandatory",
            "is_mdm_removable",
            "is_multi_user",
            "await_device_configured",
            "auto_advance_setup",
            "is_return_to_service",
            "do_not_use_profile_from_backup",
            "department",
            "support_phone_number",
            "support_email_address",
            "org_magic",
            "language",
            "region",
            "skip_setup_items",
            "anchor_certs",
            "supervising_host_certs");

    private static final int LONGEST = 4000;

    private ProfileWire() {}

    static void write(JsonGenerator body, ProfileSettings settings) {
        body.writeStringProperty("profile_name", settings.name());
        body.writeStringProperty("url", settings.url());
        writeTexts(body, settings);
        writeSwitches(body, settings);
        writeList(body, "skip_setup_items", settings.skipSetupItems());
        writeList(body, "anchor_certs", settings.anchorCertificates());
        writeList(body, "supervising_host_certs", settings.supervisingHostCertificates());
    }

    private static void writeTexts(JsonGenerator body, ProfileSettings settings) {
        writeText(body, "configuration_web_url", settings.configurationWebUrl());
        writeText(body, "department", settings.department());
        writeText(body, "support_phone_number", settings.supportPhone());
        writeText(body, "support_email_address", settings.supportEmail());
        writeText(body, "org_magic", settings.organizationMagic());
        writeText(body, "language", settings.language());
        writeText(body, "region", settings.region());
    }

    private static void writeText(JsonGenerator body, String name, Optional<String> text) {
        text.ifPresent(value -> body.writeStringProperty(name, value));
    }

    private static void writeSwitches(JsonGenerator body, ProfileSettings settings) {
        body.writeBooleanProperty("allow_pairing", settings.allowPairing());
        body.writeBooleanProperty("is_supervised", settings.supervised());
        body.writeBooleanProperty("is_mandatory", settings.mandatory());
        body.writeBooleanProperty("is_mdm_removable", settings.removable());
        body.writeBooleanProperty("is_multi_user", settings.multiUser());
        body.writeBooleanProperty("await_device_configured", settings.awaitConfigured());
        body.writeBooleanProperty("auto_advance_setup", settings.autoAdvance());
        body.writeBooleanProperty("is_return_to_service", settings.returnToService());
        body.writeBooleanProperty("do_not_use_profile_from_backup", settings.ignoreProfileFromBackup());
    }

    private static void writeList(JsonGenerator body, String name, Collection<String> texts) {
        if (!texts.isEmpty()) {
            body.writeArrayPropertyStart(name);
            texts.forEach(body::writeString);
            body.writeEndArray();
        }
    }

    /** The settings; a switch that Apple left out has Apple's own default, which is not always ours. */
    static ProfileSettings toDomain(JsonFields profile) {
        var settings = ProfileSettings.builder();
        readTexts(settings, profile);
        readSwitches(settings, profile);
        return settings.skipSetupItems(profile.list("skip_setup_items"))
                .anchorCertificates(profile.list("anchor_certs"))
                .supervisingHostCertificates(profile.list("supervising_host_certs"))
                .build();
    }

    private static void readTexts(ProfileSettings.Builder settings, JsonFields profile) {
        settings.name(profile.text("profile_name", LONGEST))
                .url(profile.text("url", LONGEST))
                .configurationWebUrl(profile.optional("configuration_web_url", LONGEST))
                .department(profile.optional("department", LONGEST))
                .supportPhone(profile.optional("support_phone_number", LONGEST))
                .supportEmail(profile.optional("support_email_address", LONGEST))
                .organizationMagic(profile.optional("org_magic", LONGEST))
                .language(profile.optional("language", LONGEST))
                .region(profile.optional("region", LONGEST));
    }

    private static void readSwitches(ProfileSettings.Builder settings, JsonFields profile) {
        settings.allowPairing(profile.flag("allow_pairing", true))
                .supervised(profile.flag("is_supervised", false))
                .mandatory(profile.flag("is_mandatory", false))
                .removable(profile.flag("is_mdm_removable", true))
                .multiUser(profile.flag("is_multi_user", false))
                .awaitConfigured(profile.flag("await_device_configured", false))
                .autoAdvance(profile.flag("auto_advance_setup", false))
                .returnToService(profile.flag("is_return_to_service", false))
                .ignoreProfileFromBackup(profile.flag("do_not_use_profile_from_backup", false));
    }
}
