package dev.espalier.mdm.jdbc.device;

import dev.espalier.mdm.domain.device.ProfileSettings;
import dev.espalier.mdm.domain.journal.Details;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** A profile's settings as one text: a line per setting, in order of the names, and a numbered one per item of a list. */
final class SettingsText {
    private static final String NAME = "name";
    private static final String URL = "url";
    private static final String CONFIGURATION_WEB_URL = "configurationWebUrl";
    private static final String ALLOW_PAIRING = "allowPairing";
    private static final String SUPERVISED = "supervised";
    private static final String MANDATORY = "mandatory";
    private static final String REMOVABLE = "removable";
    private static final String MULTI_USER = "multiUser";
    private static final String AWAIT_CONFIGURED = "awaitConfigured";
    private static final String AUTO_ADVANCE = "autoAdvance";
    private static final String RETURN_TO_SERVICE = "returnToService";
    private static final String IGNORE_PROFILE_FROM_BACKUP = "ignoreProfileFromBackup";
    private static final String DEPARTMENT = "department";
    private static final String SUPPORT_PHONE = "supportPhone";
    private static final String SUPPORT_EMAIL = "supportEmail";
    private static final String ORGANIZATION_MAGIC = "organizationMagic";
    private static final String LANGUAGE = "language";
    private static final String REGION = "region";
    private static final String SKIP = "skip";
    private static final String ANCHOR = "anchor";
    private static final String HOST = "host";

    private final Map<String, String> lines;

    private SettingsText(Map<String, String> lines) {
        this.lines = lines;
    }

    static String of(ProfileSettings settings) {
        var text = new SettingsText(new TreeMap<>());
        text.writeTexts(settings);
        text.writeSwitches(settings);
        text.writeList(SKIP, new TreeSet<>(settings.skipSetupItems()));
        text.writeList(ANCHOR, settings.anchorCertificates());
        text.writeList(HOST, settings.supervisingHostCertificates());
        return new Details(text.lines).text();
    }

    private void writeTexts(ProfileSettings settings) {
        lines.put(NAME, settings.name());
        lines.put(URL, settings.url());
        write(CONFIGURATION_WEB_URL, settings.configurationWebUrl());
        write(DEPARTMENT, settings.department());
        write(SUPPORT_PHONE, settings.supportPhone());
        write(SUPPORT_EMAIL, settings.supportEmail());
        write(ORGANIZATION_MAGIC, settings.organizationMagic());
        write(LANGUAGE, settings.language());
        write(REGION, settings.region());
    }

    private void writeSwitches(ProfileSettings settings) {
        write(ALLOW_PAIRING, settings.allowPairing());
        write(SUPERVISED, settings.supervised());
        write(MANDATORY, settings.mandatory());
        write(REMOVABLE, settings.removable());
        write(MULTI_USER, settings.multiUser());
        write(AWAIT_CONFIGURED, settings.awaitConfigured());
        write(AUTO_ADVANCE, settings.autoAdvance());
        write(RETURN_TO_SERVICE, settings.returnToService());
        write(IGNORE_PROFILE_FROM_BACKUP, settings.ignoreProfileFromBackup());
    }

    private void write(String name, Optional<String> value) {
        value.ifPresent(text -> lines.put(name, text));
    }

    private void write(String name, boolean value) {
        lines.put(name, Boolean.toString(value));
    }

    private void writeList(String name, Collection<String> items) {
        int number = 0;
        for (String item : items) {
            lines.put(name + "." + number++, item);
        }
    }

    static ProfileSettings settings(String text) {
        var lines = new SettingsText(Details.parse(text).values());
        var settings = ProfileSettings.builder();
        lines.readTexts(settings);
        lines.readSwitches(settings);
        return settings.skipSetupItems(lines.list(SKIP))
                .anchorCertificates(lines.list(ANCHOR))
                .supervisingHostCertificates(lines.list(HOST))
                .build();
    }

    private void readTexts(ProfileSettings.Builder settings) {
        settings.name(lines.getOrDefault(NAME, ""))
                .url(lines.getOrDefault(URL, ""))
                .configurationWebUrl(text(CONFIGURATION_WEB_URL))
                .department(text(DEPARTMENT))
                .supportPhone(text(SUPPORT_PHONE))
                .supportEmail(text(SUPPORT_EMAIL))
                .organizationMagic(text(ORGANIZATION_MAGIC))
                .language(text(LANGUAGE))
                .region(text(REGION));
    }

    /** A setting that was not there yet when the text was written keeps its usual value. */
    private void readSwitches(ProfileSettings.Builder settings) {
        flag(ALLOW_PAIRING).ifPresent(settings::allowPairing);
        flag(SUPERVISED).ifPresent(settings::supervised);
        flag(MANDATORY).ifPresent(settings::mandatory);
        flag(REMOVABLE).ifPresent(settings::removable);
        flag(MULTI_USER).ifPresent(settings::multiUser);
        flag(AWAIT_CONFIGURED).ifPresent(settings::awaitConfigured);
        flag(AUTO_ADVANCE).ifPresent(settings::autoAdvance);
        flag(RETURN_TO_SERVICE).ifPresent(settings::returnToService);
        flag(IGNORE_PROFILE_FROM_BACKUP).ifPresent(settings::ignoreProfileFromBackup);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(lines.get(name));
    }

    private Optional<Boolean> flag(String name) {
        return text(name).map(Boolean::valueOf);
    }

    private List<String> list(String name) {
        var items = new ArrayList<String>();
        while (lines.containsKey(name + "." + items.size())) {
            items.add(lines.get(name + "." + items.size()));
        }
        return items;
    }
}
