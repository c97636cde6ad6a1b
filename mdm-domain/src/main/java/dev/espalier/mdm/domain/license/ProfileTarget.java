package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Whom a content profile is for. It says by itself whether devices or users hold the licenses. */
public sealed interface ProfileTarget {

    /**
     * Handles every kind.
     *
     * @param locations for all devices at some locations
     * @param devices for certain devices
     * @param users for certain users
     * @param <T> the answer
     * @return what the matching function answered
     */
    <T> T match(Function<Locations, T> locations, Function<Devices, T> devices, Function<Users, T> users);

    /**
     * How many things the target names.
     *
     * @return 0 or more
     */
    default int size() {
        return match(
                all -> all.locations().size(),
                some -> some.serials().size(),
                people -> people.users().size());
    }

    /**
     * All devices at some locations, now and later.
     *
     * @param locations which; the inventory says who is there
     */
    record Locations(Set<LocationId> locations) implements ProfileTarget {
        /** Keeps a copy, in order. */
        public Locations {
            locations = Collections.unmodifiableSet(new TreeSet<>(locations));
        }

        @Override
        public <T> T match(Function<Locations, T> locations, Function<Devices, T> devices, Function<Users, T> users) {
            return locations.apply(this);
        }
    }

    /**
     * Certain devices.
     *
     * @param serials which
     */
    record Devices(Set<SerialNumber> serials) implements ProfileTarget {
        /** Keeps a copy, in order. */
        public Devices {
            serials = Collections.unmodifiableSet(new TreeSet<>(serials));
        }

        @Override
        public <T> T match(Function<Locations, T> locations, Function<Devices, T> devices, Function<Users, T> users) {
            return devices.apply(this);
        }
    }

    /**
     * Certain users, on all of their devices.
     *
     * @param users which
     */
    record Users(Set<ClientUserId> users) implements ProfileTarget {
        /** Keeps a copy. */
        public Users {
            users = Set.copyOf(users);
        }

        @Override
        public <T> T match(Function<Locations, T> locations, Function<Devices, T> devices, Function<Users, T> users) {
            return users.apply(this);
        }
    }
}
