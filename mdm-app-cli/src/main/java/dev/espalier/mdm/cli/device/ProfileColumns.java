package dev.espalier.mdm.cli.device;

import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.domain.device.EnrollmentProfile;
import dev.espalier.mdm.domain.device.ProfileSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** How profiles are shown. */
final class ProfileColumns {
    static final List<Column<EnrollmentProfile>> LISTED = List.of(
            new Column<>("profile", profile -> Cell.text(profile.id())),
            new Column<>("name", profile -> Cell.text(profile.settings().name())),
            new Column<>("url", profile -> Cell.text(profile.settings().url())),
            new Column<>("defined", profile -> Cell.age(profile.definedAt())),
            new Column<>("defined by", profile -> Cell.text(profile.definedBy().id())));

    /** What a profile tells a device. */
    static final List<Column<ProfileSettings>> SETTINGS = List.of(
            new Column<>("name", settings -> Cell.text(settings.name())),
            new Column<>("url", settings -> Cell.text(settings.url())),
            new Column<>("web url", settings -> Cell.text(settings.configurationWebUrl())),
            new Column<>("pairing", settings -> Cell.flag(settings.allowPairing())),
            new Column<>("supervised", settings -> Cell.flag(settings.supervised())),
            new Column<>("mandatory", settings -> Cell.flag(settings.mandatory())),
            new Column<>("removable", settings -> Cell.flag(settings.removable())),
            new Column<>("multi user", settings -> Cell.flag(settings.multiUser())),
            new Column<>("await configured", settings -> Cell.flag(settings.awaitConfigured())),
            new Column<>("auto advance", settings -> Cell.flag(settings.autoAdvance())),
            new Column<>("return to service", settings -> Cell.flag(settings.returnToService())),
            new Column<>("ignore backup", settings -> Cell.flag(settings.ignoreProfileFromBackup())),
            new Column<>("department", settings -> Cell.text(settings.department())),
            new Column<>("support phone", settings -> Cell.text(settings.supportPhone())),
            new Column<>("support email", settings -> Cell.text(settings.supportEmail())),
            new Column<>("magic", settings -> Cell.text(settings.organizationMagic())),
            new Column<>("language", settings -> Cell.text(settings.language())),
            new Column<>("region", settings -> Cell.text(settings.region())),
            new Column<>("skip", settings -> Cell.texts(new TreeSet<>(settings.skipSetupItems()))),
            new Column<>(
                    "anchors",
                    settings -> Cell.count(settings.anchorCertificates().size())),
            new Column<>(
                    "hosts",
                    settings ->
                            Cell.count(settings.supervisingHostCertificates().size())));

    static final List<Column<EnrollmentProfile>> SHOWN = shown();

    private ProfileColumns() {}

    private static List<Column<EnrollmentProfile>> shown() {
        var columns = new ArrayList<Column<EnrollmentProfile>>();
        columns.add(new Column<>("profile", profile -> Cell.text(profile.id())));
        SETTINGS.forEach(column -> columns.add(column.within(EnrollmentProfile::settings)));
        columns.add(new Column<>("defined", profile -> Cell.age(profile.definedAt())));
        columns.add(new Column<>(
                "defined by", profile -> Cell.text(profile.definedBy().id())));
        return List.copyOf(columns);
    }
}
