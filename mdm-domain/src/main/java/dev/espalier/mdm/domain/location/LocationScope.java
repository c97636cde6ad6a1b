package dev.espalier.mdm.domain.location;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Which locations an integration serves (rules S4, X2, X6). */
public sealed interface LocationScope {

    /**
     * Every location of the account, also one created later.
     *
     * @return the scope of a new integration
     */
    static LocationScope all() {
        return new AllLocations();
    }

    /**
     * Only these locations. None at all is allowed: such a scope admits nobody.
     *
     * @param locations the selection
     * @return the scope
     */
    static LocationScope selected(Collection<LocationId> locations) {
        return new SelectedLocations(Set.copyOf(locations));
    }

    /**
     * Whether somebody, or something, that belongs to these locations is served.
     *
     * @param theirs the locations they belong to
     * @return true if one of them is in this scope; never for an empty set
     */
    boolean admits(Set<LocationId> theirs);

    /**
     * Whether something without a known location is served.
     *
     * @return true only for {@link AllLocations}
     */
    boolean admitsUnlocated();

    /**
     * This scope after a location was removed from the account (rule X6).
     *
     * @param removed the location that is no more
     * @return the scope without it; all locations stay all locations
     */
    LocationScope without(LocationId removed);

    /**
     * Whether nobody but an administrator is left (rule X6).
     *
     * @return true for a selection that became empty
     */
    boolean admitsNobody();

    /**
     * Whether everything that another scope serves is served by this one too (rule A5).
     *
     * @param other the other scope
     * @return false if something could fall outside
     */
    boolean covers(LocationScope other);

    /**
     * Handles both forms.
     *
     * @param all for all locations
     * @param selected for a selection
     * @param <T> the answer
     * @return what the matching function answered
     */
    <T> T match(Function<AllLocations, T> all, Function<SelectedLocations, T> selected);

    /** All current and future locations. */
    record AllLocations() implements LocationScope {
        @Override
        public boolean admits(Set<LocationId> theirs) {
            return !theirs.isEmpty();
        }

        @Override
        public boolean admitsUnlocated() {
            return true;
        }

        @Override
        public LocationScope without(LocationId removed) {
            return this;
        }

        @Override
        public boolean admitsNobody() {
            return false;
        }

        @Override
        public boolean covers(LocationScope other) {
            return true;
        }

        @Override
        public <T> T match(Function<AllLocations, T> all, Function<SelectedLocations, T> selected) {
            return all.apply(this);
        }
    }

    /**
     * The locations that were selected, and no others.
     *
     * @param locations the selection, possibly empty
     */
    record SelectedLocations(Set<LocationId> locations) implements LocationScope {
        /** Keeps a copy, in order of the ids, so that equal selections print alike. */
        public SelectedLocations {
            locations = Collections.unmodifiableSet(new TreeSet<>(locations));
        }

        @Override
        public boolean admits(Set<LocationId> theirs) {
            return theirs.stream().anyMatch(locations::contains);
        }

        @Override
        public boolean admitsUnlocated() {
            return false;
        }

        @Override
        public LocationScope without(LocationId removed) {
            var left = new TreeSet<>(locations);
            left.remove(removed);
            return new SelectedLocations(left);
        }

        @Override
        public boolean admitsNobody() {
            return locations.isEmpty();
        }

        @Override
        public boolean covers(LocationScope other) {
            return other.match(all -> false, selected -> locations.containsAll(selected.locations()));
        }

        @Override
        public <T> T match(Function<AllLocations, T> all, Function<SelectedLocations, T> selected) {
            return selected.apply(this);
        }
    }
}
