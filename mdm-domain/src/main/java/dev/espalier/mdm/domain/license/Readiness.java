package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.invite.AppleAccountMatch;
import dev.espalier.mdm.domain.invite.ContentUser;
import java.util.Optional;
import java.util.function.Function;

/** Whether a user could use a license at all. A license that nobody could use is not spent. */
public final class Readiness {
    private Readiness() {}

    /**
     * What is missing before a license goes to a user.
     *
     * @param user the user in the unit, or empty if the unit does not know one
     * @param match tells whether the Apple Account behind a user is the one that the person's devices use
     * @return an Apple Account (rule I2), or the right one (rule I10); empty if nothing is missing as far as can be told
     */
    public static Optional<WorkRefusal> missing(
            Optional<ContentUser> user, Function<ContentUser, AppleAccountMatch> match) {
        if (user.filter(ContentUser::associated).isEmpty()) {
            return Optional.of(WorkRefusal.NOT_ASSOCIATED);
        }
        return user.map(match).filter(AppleAccountMatch::holdsBack).map(different -> WorkRefusal.OTHER_ACCOUNT);
    }
}
