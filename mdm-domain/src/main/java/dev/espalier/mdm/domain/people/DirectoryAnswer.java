package dev.espalier.mdm.domain.people;

import dev.espalier.mdm.domain.location.LocationId;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the product's directory says about one person. */
public sealed interface DirectoryAnswer {

    /**
     * The locations that are known for sure.
     *
     * @return the person's locations; none if they are unknown, or the directory was unavailable
     */
    default Set<LocationId> locations() {
        return match(known -> known.person().locations(), Set::of, Set::of);
    }

    /**
     * Handles the three answers.
     *
     * @param known for a person on file
     * @param unknown for a person that the directory says it does not have
     * @param unavailable for a directory that could not be asked
     * @param <T> the result
     * @return what the matching function answered
     */
    <T> T match(Function<Known, T> known, Supplier<T> unknown, Supplier<T> unavailable);

    /**
     * The directory has the person.
     *
     * @param person what it knows of them
     */
    record Known(Person person) implements DirectoryAnswer {
        @Override
        public <T> T match(Function<Known, T> known, Supplier<T> unknown, Supplier<T> unavailable) {
            return known.apply(this);
        }
    }

    /** The directory does not have the person. */
    record Unknown() implements DirectoryAnswer {
        @Override
        public <T> T match(Function<Known, T> known, Supplier<T> unknown, Supplier<T> unavailable) {
            return unknown.get();
        }
    }

    /** The directory could not be asked; nothing follows from it. */
    record Unavailable() implements DirectoryAnswer {
        @Override
        public <T> T match(Function<Known, T> known, Supplier<T> unknown, Supplier<T> unavailable) {
            return unavailable.get();
        }
    }
}
