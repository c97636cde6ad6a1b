package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.util.Comparator;

/** A user of a unit. */
record UserKey(String unit, ClientUserId user) implements Comparable<UserKey> {
    private static final Comparator<UserKey> ORDER =
            Comparator.comparing(UserKey::unit).thenComparing(UserKey::user);

    static UserKey of(IntegrationId unit, ClientUserId user) {
        return new UserKey(unit.toString(), user);
    }

    @Override
    public int compareTo(UserKey other) {
        return ORDER.compare(this, other);
    }
}
