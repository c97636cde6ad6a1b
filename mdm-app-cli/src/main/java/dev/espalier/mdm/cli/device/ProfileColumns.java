package dev.espalier.mdm.cli.device;

import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.domain.device.EnrollmentProfile;
import dev.espalier.mdm.domain.device.ProfileSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/** How profiles are shown. */
final class ProfileColumns {
    static final List<Column<EnrollmentProfile>> LISTED = List.of(
            new Column<>("profile", profile -> Cell.text(profile.id())),
            new Column<>("name", profile -> Cell.text(profile.settings().name())),
            new Column<>("url", profile -> Cell.text(profile.settings().url())),
            new Column<>("defined", profile -> Cell.age(profile.definedAt())),
            new Column<>("defined by", profile -> Cell.text(profile.definedBy().id())));

    /** What a profile tells a device. */
    static final List<Column<ProfileSettings>> SETTINGS = settings(Function.identity());

    static final List<Column<EnrollmentProfile>> SHOWN = shown();

    private ProfileColumns() {}

    private static List<Column<EnrollmentProfile>> shown() {
        var columns = new ArrayList<Column<EnrollmentProfile>>();
        columns.add(new Column<>("profile", profile -> Cell.text(profile.id())));
        columns.addAll(settings(EnrollmentProfile::settings));
        columns.add(new Column<>("defined", profile -> Cell.age(profile.definedAt())));
        columns.add(new Column<>(
                "defined by", profile -> Cell.text(profile.definedBy().id())));
        return List.copyOf(columns);
    }

    private static <T> List<Column<T>> settings(Function<T, ProfileSettings> of) {
        return List.of(
                column(of, "name", settings -> Cell.text(settings.name())),
                column(of, "url", settings -> Cell.text(settings.url())),
                column(of, "web url", settings -> Cell.text(settings.configurationWebUrl())),
                column(of, "pairing", settings -> Cell.flag(settings.allowPairing())),
                column(of, "supervised", settings -> Cell.flag(settings.supervised())),
                column(of, "mandatory", settings -> Cell.flag(settings.mandatory())),
                column(of, "removable", settings -> Cell.flag(settings.removable())),
                column(of, "multi user", settings -> Cell.flag(settings.multiUser())),
                column(of, "await configured", settings -> Cell.flag(settings.awaitConfigured())),
                column(of, "auto advance", settings -> Cell.flag(settings.autoAdvance())),
                column(of, "return to service", settings -> Cell.flag(settings.returnToService())),
                column(of, "ignore backup", settings -> Cell.flag(settings.ignoreProfileFromBackup())),
                column(of, "department", settings -> Cell.text(settings.department())),
                column(of, "support phone", settings -> Cell.text(settings.supportPhone())),
                column(of, "support email", settings -> Cell.text(settings.supportEmail())),
                column(of, "magic", settings -> Cell.text(settings.organizationMagic())),
                column(of, "language", settings -> Cell.text(settings.language())),
                column(of, "region", settings -> Cell.text(settings.region())),
                column(of, "skip", settings -> Cell.texts(new TreeSet<>(settings.skipSetupItems()))),
                column(
                        of,
                        "anchors",
                        settings -> Cell.number(settings.anchorCertificates().size())),
                column(
                        of,
                        "hosts",
                        settings -> Cell.number(
                                settings.supervisingHostCertificates().size())));
    }

    private static <T> Column<T> column(
            Function<T, ProfileSettings> of, String name, Function<ProfileSettings, Cell> cell) {
        return new Column<>(name, of.andThen(cell));
    }
}
