package dev.espalier.mdm.domain.inventory;

import dev.espalier.mdm.domain.location.LocationId;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the product's inventory says about one device. */
public sealed interface InventoryAnswer {

    /**
     * The locations that are known for sure.
     *
     * @return the device's location; none if it is unknown, or the inventory was unavailable
     */
    default Set<LocationId> locations() {
        return match(known -> known.device().locations(), Set::of, Set::of);
    }

    /**
     * Handles the three answers.
     *
     * @param known for a device on file
     * @param unknown for a device that the inventory says it does not have
     * @param unavailable for an inventory that could not be asked
     * @param <T> the result
     * @return what the matching function answered
     */
    <T> T match(Function<Known, T> known, Supplier<T> unknown, Supplier<T> unavailable);

    /**
     * The inventory has the device.
     *
     * @param device what it knows of it
     */
    record Known(ManagedDevice device) implements InventoryAnswer {
        @Override
        public <T> T match(Function<Known, T> known, Supplier<T> unknown, Supplier<T> unavailable) {
            return known.apply(this);
        }
    }

    /** The inventory does not have the device. */
    record Unknown() implements InventoryAnswer {
        @Override
        public <T> T match(Function<Known, T> known, Supplier<T> unknown, Supplier<T> unavailable) {
            return unknown.get();
        }
    }

    /** The inventory could not be asked; nothing follows from it. */
    record Unavailable() implements InventoryAnswer {
        @Override
        public <T> T match(Function<Known, T> known, Supplier<T> unknown, Supplier<T> unavailable) {
            return unavailable.get();
        }
    }
}
