package dev.espalier.mdm.cli.device;

import dev.espalier.mdm.cli.shared.Pages;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.device.EnrollmentProfile;
import dev.espalier.mdm.domain.device.ProfileId;
import dev.espalier.mdm.domain.shared.Page;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds profiles by what people call them: name, id, or the beginning of an id. */
final class ProfileNames {
    private static final int WHOLE = 36;
    private static final int SHORTEST_BEGINNING = 4;

    private ProfileNames() {}

    static Stream<EnrollmentProfile> all(Workplace place) {
        var profiles = place.session().profiles();
        return Pages.all(after -> profiles.list(after, Page.MAX));
    }

    /**
     * The profile with this name.
     *
     * @throws IllegalArgumentException if there is none, or several
     */
    static ProfileId find(Workplace place, String name) {
        if (name.length() == WHOLE) {
            return ProfileId.of(name);
        }
        var fitting = all(place).filter(profile -> fits(profile, name)).toList();
        if (fitting.size() != 1) {
            String problem = fitting.isEmpty() ? "There is no such profile" : "Several profiles are called so";
            throw new IllegalArgumentException(problem + "; mdm profile list shows their ids.");
        }
        return fitting.get(0).id();
    }

    private static boolean fits(EnrollmentProfile profile, String name) {
        return profile.settings().name().equalsIgnoreCase(name)
                || name.length() >= SHORTEST_BEGINNING
                        && profile.id().toString().startsWith(name.toLowerCase(Locale.ROOT));
    }
}
