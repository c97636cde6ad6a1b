package dev.espalier.mdm.testkit.location;

import dev.espalier.mdm.domain.location.Account;
import dev.espalier.mdm.domain.location.Location;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.testkit.FakeClock;
import java.util.UUID;
import java.util.stream.Stream;

/** Accounts and the schools in them. */
public final class Locations {

    private Locations() {}

    /**
     * Northwind Schools, open.
     *
     * @return an account with an id that no other has
     */
    public static Account.Builder anAccount() {
        return Account.builder()
                .id(new AccountId("northwind-" + UUID.randomUUID()))
                .name("Northwind Schools")
                .openedAt(FakeClock.START);
    }

    /**
     * A school.
     *
     * @param id its id, which is its name too
     * @return the location
     */
    public static Location aLocation(String id) {
        return new Location(new LocationId(id), id);
    }

    /**
     * A scope of certain schools.
     *
     * @param ids their ids
     * @return the selection
     */
    public static LocationScope selected(String... ids) {
        return LocationScope.selected(Stream.of(ids).map(LocationId::new).toList());
    }
}
