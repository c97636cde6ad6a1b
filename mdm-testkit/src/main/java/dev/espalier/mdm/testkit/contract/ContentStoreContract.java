package dev.espalier.mdm.testkit.contract;

import static dev.espalier.mdm.testkit.content.Units.aStoredContentToken;
import static dev.espalier.mdm.testkit.content.Units.aUnit;
import static dev.espalier.mdm.testkit.content.Units.someUnitDetails;
import static dev.espalier.mdm.testkit.content.Units.theMarkOf;
import static dev.espalier.mdm.testkit.location.Locations.aLocation;
import static dev.espalier.mdm.testkit.location.Locations.selected;
import static dev.espalier.mdm.testkit.server.Servers.aRejection;
import static dev.espalier.mdm.testkit.server.Servers.anIntegrationId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.domain.access.Role;
import dev.espalier.mdm.domain.content.Claim;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.DownloaderFact;
import dev.espalier.mdm.domain.content.DownloaderFacts;
import dev.espalier.mdm.domain.content.NotedFacts;
import dev.espalier.mdm.domain.content.NotificationSettings;
import dev.espalier.mdm.domain.content.ReclaimPolicy;
import dev.espalier.mdm.domain.content.UnitDetails;
import dev.espalier.mdm.domain.content.UnitId;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.failure.StaleVersionException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Units of Apps and Books are kept whole, change by version, and stay when they are deleted. */
public interface ContentStoreContract extends StorageContract {

    /** What nobody added is not there. */
    @Test
    default void a_unit_that_nobody_added_is_not_there() {
        var units = in(anOpenAccount()).units();

        assertThat(units.find(anIntegrationId())).isEmpty();
        assertThat(units.byUnit(new UnitId("nobody"))).isEmpty();
        assertThat(units.list("", 10).items()).isEmpty();
    }

    /** Every part of a unit is kept. */
    @Test
    default void a_unit_with_everything_in_it_comes_back_whole() {
        var account = anOpenAccount();
        putLocations(account, "north", "South.2");
        var now = clock().instant();
        var full = aUnit().details(fullDetails(now))
                .label(new IntegrationLabel("Küche & \"Hof\""))
                .scope(selected("north", "South.2"))
                .downloader(fullFacts(now))
                .noted(new NotedFacts(
                        Map.of(DownloaderFact.EMAIL, "ada@northwind.example", DownloaderFact.ORGANIZATION_ID, "24"),
                        now))
                .claim(new Claim.Lost(theMarkOf("Other"), now.plusSeconds(3)))
                .teachers(true)
                .personalAccounts(true)
                .reclaims(Set.of(ReclaimPolicy.LEFT_SCOPE, ReclaimPolicy.RETIRED_USERS))
                .notifications(notifications())
                .rejection(aRejection())
                .warnedDays(14)
                .integratedBy(new Actor(Role.PARTNER, "u-9"))
                .deletedAt(now)
                .build();

        in(account).units().add(full);

        assertThat(in(account).units().find(full.id())).contains(full);
    }

    private static UnitDetails fullDetails(Instant now) {
        return someUnitDetails()
                .owner(theMarkOf("Other"))
                .notificationUrl("https://mdm.northwind.example/a/b")
                .notificationTypes(Set.of("ASSET_COUNT", "USER_ASSOCIATED"))
                .readAt(now)
                .build();
    }

    private static DownloaderFacts fullFacts(Instant now) {
        return DownloaderFacts.builder()
                .organizationId("2489123")
                .appleAccount("ada@northwind.appleid.example")
                .email("ada@northwind.example")
                .legacyOwner("Old product")
                .readAt(now)
                .build();
    }

    private static NotificationSettings notifications() {
        return NotificationSettings.builder()
                .url("https://mdm.northwind.example/a/b")
                .path("b")
                .secret(new SecretRef(UUID.randomUUID()))
                .previous(new SecretRef(UUID.randomUUID()))
                .hash("ab".repeat(32))
                .build();
    }

    /** What is optional may be missing. */
    @Test
    default void a_unit_with_nothing_optional_comes_back_whole() {
        var account = anOpenAccount();
        var details = UnitDetails.builder()
                .unit(new UnitId("bare"))
                .readAt(clock().instant())
                .build();
        var bare = aUnit().details(details)
                .token(aStoredContentToken().organization(Optional.empty()).build())
                .build();

        in(account).units().add(bare);

        assertThat(in(account).units().find(bare.id())).contains(bare);
    }

    /** Each claim comes back as it was. */
    @Test
    default void every_claim_comes_back_as_it_was() {
        var account = anOpenAccount();
        var since = clock().instant();
        Stream.of(
                        new Claim.Unclaimed(since),
                        new Claim.Ours(since),
                        new Claim.ClaimedByOther(theMarkOf("Other"), since),
                        new Claim.Lost(theMarkOf("Other"), since))
                .map(claim -> aUnit().claim(claim).build())
                .forEach(unit -> {
                    in(account).units().add(unit);
                    assertThat(in(account).units().find(unit.id())).contains(unit);
                });
    }

    /** A change is stored under the next version. */
    @Test
    default void an_update_stores_the_change_under_the_next_version() {
        var account = anOpenAccount();
        putLocations(account, "north");
        var unit = added(account);
        var changed = ContentIntegration.builder()
                .from(unit.saved(new IntegrationLabel("Renamed"), selected("north")))
                .details(someUnitDetails().build())
                .token(aStoredContentToken().build())
                .claim(new Claim.Unclaimed(clock().instant()))
                .rejection(aRejection())
                .build();

        var stored = in(account).units().update(changed);

        assertThat(stored)
                .isEqualTo(ContentIntegration.builder()
                        .from(changed)
                        .version(unit.version().next())
                        .build());
        assertThat(in(account).units().find(unit.id())).contains(stored);
    }

    /** A second update from the same state is refused. */
    @Test
    default void an_update_from_an_old_version_is_refused_and_changes_nothing() {
        var account = anOpenAccount();
        var unit = added(account);
        var stored = in(account).units().update(unit.saved(new IntegrationLabel("First"), LocationScope.all()));

        assertThatThrownBy(() ->
                        in(account).units().update(unit.saved(new IntegrationLabel("Second"), LocationScope.all())))
                .isInstanceOf(StaleVersionException.class);

        assertThat(in(account).units().find(unit.id())).contains(stored);
    }

    /** What is not there cannot be updated. */
    @Test
    default void an_update_of_what_is_not_there_is_refused() {
        var units = in(anOpenAccount()).units();
        var unit = aUnit().build();

        assertThatThrownBy(() -> units.update(unit)).isInstanceOf(StaleVersionException.class);
    }

    /** A unit of Apple's leads to the integration in use, not to a deleted one, nor to another account's. */
    @Test
    default void a_unit_leads_to_the_integration_in_use_and_never_to_a_deleted_one() {
        var account = anOpenAccount();
        var details = someUnitDetails().build();
        var ended = aUnit().details(details).deletedAt(clock().instant()).build();
        in(account).units().add(ended);
        assertThat(in(account).units().byUnit(details.unit())).isEmpty();

        var inUse = aUnit().details(details).build();
        in(account).units().add(inUse);

        assertThat(in(account).units().byUnit(details.unit())).contains(inUse);
        assertThat(in(anOpenAccount()).units().byUnit(details.unit())).isEmpty();
    }

    /** Nothing of another account is reached by an id. */
    @Test
    default void the_units_of_one_account_are_not_there_for_another() {
        var unit = added(anOpenAccount());
        var other = in(anOpenAccount()).units();

        assertThat(other.find(unit.id())).isEmpty();
        assertThat(other.list("", 10).items()).isEmpty();
        assertThatThrownBy(() -> other.update(unit)).isInstanceOf(StaleVersionException.class);
    }

    /** The list shows all, deleted ones included, by their ids, in pages. */
    @Test
    default void the_list_shows_all_by_id_page_by_page_deleted_ones_included() {
        var account = anOpenAccount();
        var stored = Stream.of(
                        aUnit().build(),
                        aUnit().build(),
                        aUnit().deletedAt(clock().instant()).build())
                .toList();
        stored.forEach(unit -> in(account).units().add(unit));

        var listed = all(after -> in(account).units().list(after, 2));

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(stored)
                .isSortedAccordingTo(Comparator.comparing(unit -> unit.id().toString()));
    }

    /** Only units that selected a location are found by it. */
    @Test
    default void a_location_leads_to_the_units_that_selected_it_and_to_no_servers() {
        var account = anOpenAccount();
        putLocations(account, "north", "south");
        var both = aUnit().scope(selected("north", "south")).build();
        var south = aUnit().scope(selected("south")).build();
        Stream.of(both, south, aUnit().build())
                .forEach(unit -> in(account).units().add(unit));

        assertThat(in(account).units().selecting(new LocationId("north"))).containsExactly(both);
        assertThat(in(account).units().selecting(new LocationId("south"))).containsExactlyInAnyOrder(both, south);
        assertThat(in(account).servers().selecting(new LocationId("south"))).isEmpty();
    }

    private ContentIntegration added(AccountId account) {
        var unit = aUnit().build();
        in(account).units().add(unit);
        return unit;
    }

    private void putLocations(AccountId account, String... ids) {
        write(account, stores -> Stream.of(ids).forEach(id -> stores.locations().put(aLocation(id))));
    }
}
