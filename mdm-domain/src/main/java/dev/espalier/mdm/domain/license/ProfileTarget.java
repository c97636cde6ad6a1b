package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.PersonId;
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
     * @param cases one function for each
     * @param <T> the answer
     * @return what the matching function answered
     */
    <T> T match(Cases<T> cases);

    /**
     * How many things the target names.
     *
     * @return 0 or more
     */
    default int size() {
        return match(new Cases<>(
                places -> places.locations().size(),
                devices -> devices.serials().size(),
                users -> users.users().size(),
                people -> people.people().size(),
                people -> people.locations().size()));
    }

    /**
     * One function for each kind.
     *
     * @param locations for all devices at some locations
     * @param devices for certain devices
     * @param users for certain users
     * @param people for certain people
     * @param peopleAt for everybody at some locations
     * @param <T> the answer
     */
    record Cases<T>(
            Function<Locations, T> locations,
            Function<Devices, T> devices,
            Function<Users, T> users,
            Function<People, T> people,
            Function<PeopleAt, T> peopleAt) {}

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
        public <T> T match(Cases<T> cases) {
            return cases.locations().apply(this);
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
        public <T> T match(Cases<T> cases) {
            return cases.devices().apply(this);
        }
    }

    /**
     * Certain users as Apple knows them, on all of their devices.
     *
     * @param users which
     */
    record Users(Set<ClientUserId> users) implements ProfileTarget {
        /** Keeps a copy, in order. */
        public Users {
            users = Collections.unmodifiableSet(new TreeSet<>(users));
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.users().apply(this);
        }
    }

    /**
     * Certain people, on all of their devices, as soon as they are associated (rule I2).
     *
     * @param people who
     */
    record People(Set<PersonId> people) implements ProfileTarget {
        /** Keeps a copy, in order. */
        public People {
            people = Collections.unmodifiableSet(new TreeSet<>(people));
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.people().apply(this);
        }
    }

    /**
     * Everybody at some locations, now and later, on all of their devices, as soon as they are associated (rule I2).
     *
     * @param locations which; the directory says who is there
     */
    record PeopleAt(Set<LocationId> locations) implements ProfileTarget {
        /** Keeps a copy, in order. */
        public PeopleAt {
            locations = Collections.unmodifiableSet(new TreeSet<>(locations));
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.peopleAt().apply(this);
        }
    }
}
