package dev.espalier.mdm.testkit.contract;

import static dev.espalier.mdm.testkit.location.Locations.aLocation;
import static dev.espalier.mdm.testkit.location.Locations.selected;
import static dev.espalier.mdm.testkit.server.Servers.aRejection;
import static dev.espalier.mdm.testkit.server.Servers.aServerIntegration;
import static dev.espalier.mdm.testkit.server.Servers.aStoredToken;
import static dev.espalier.mdm.testkit.server.Servers.anIntegrationId;
import static dev.espalier.mdm.testkit.server.Servers.someServerDetails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.domain.access.Role;
import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.server.KeySlots;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.failure.StaleVersionException;
import dev.espalier.mdm.testkit.server.TestKeys;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Server integrations are kept whole, change by version, and stay when they are deleted. */
public interface ServerStoreContract extends StorageContract {

    /** What nobody added is not there. */
    @Test
    default void an_integration_that_nobody_added_is_not_there() {
        var servers = in(anOpenAccount()).servers();

        assertThat(servers.find(anIntegrationId())).isEmpty();
        assertThat(servers.byAppleServer("nobody's")).isEmpty();
        assertThat(servers.list("", 10).items()).isEmpty();
    }

    /** Every part of an integration is kept. */
    @Test
    default void an_integration_with_everything_in_it_comes_back_whole() {
        var account = anOpenAccount();
        putLocations(account, "north", "South.2");
        var full = aServerIntegration()
                .details(someServerDetails().batchLimit(700).build())
                .label(new IntegrationLabel("Küche & \"Hof\""))
                .scope(selected("north", "South.2"))
                .keys(KeySlots.builder()
                        .current(TestKeys.first())
                        .staged(TestKeys.second())
                        .build())
                .rejection(aRejection(RejectionKind.ACCESS_DENIED, 403, "ACCESS_DENIED"))
                .warnedDays(14)
                .integratedBy(new Actor(Role.PARTNER, "u-9"))
                .deletedAt(clock().instant())
                .build();

        in(account).servers().add(full);

        assertThat(in(account).servers().find(full.id())).contains(full);
    }

    /** What is optional may be missing. */
    @Test
    default void an_integration_with_nothing_optional_comes_back_whole() {
        var account = anOpenAccount();
        var details = someServerDetails()
                .adminId(Optional.empty())
                .organizationId(Optional.empty())
                .organizationType(Optional.empty())
                .serverName("")
                .organization("");
        var bare = aServerIntegration()
                .details(details.build())
                .token(aStoredToken().expiresAt(Optional.empty()).build())
                .build();

        in(account).servers().add(bare);

        assertThat(in(account).servers().find(bare.id())).contains(bare);
    }

    /** A scope of no location at all is not the scope of all. */
    @Test
    default void an_empty_selection_stays_an_empty_selection() {
        var account = anOpenAccount();
        var server = aServerIntegration().scope(selected()).build();

        in(account).servers().add(server);

        assertThat(in(account).servers().find(server.id()).orElseThrow().scope())
                .isEqualTo(selected());
    }

    /** A change is stored under the next version. */
    @Test
    default void an_update_stores_the_change_under_the_next_version() {
        var account = anOpenAccount();
        putLocations(account, "north");
        var server = added(account);
        var changed = ServerIntegration.builder()
                .from(server.saved(new IntegrationLabel("Renamed"), selected("north")))
                .details(someServerDetails().build())
                .token(aStoredToken().build())
                .rejection(aRejection())
                .build();

        var stored = in(account).servers().update(changed);

        assertThat(stored)
                .isEqualTo(ServerIntegration.builder()
                        .from(changed)
                        .version(server.version().next())
                        .build());
        assertThat(in(account).servers().find(server.id())).contains(stored);
    }

    /** A selection is replaced as a whole. */
    @Test
    default void an_update_replaces_the_whole_scope() {
        var account = anOpenAccount();
        putLocations(account, "east", "north", "west");
        var server = added(account);
        var first = in(account).servers().update(scoped(server, selected("north", "west")));
        var second = in(account).servers().update(scoped(first, selected("east", "north")));

        assertThat(in(account).servers().find(server.id()).orElseThrow().scope())
                .isEqualTo(selected("east", "north"));

        in(account).servers().update(scoped(second, LocationScope.all()));
        assertThat(in(account).servers().selecting(new LocationId("north"))).isEmpty();
    }

    /** A second update from the same state is refused. */
    @Test
    default void an_update_from_an_old_version_is_refused_and_changes_nothing() {
        var account = anOpenAccount();
        var server = added(account);
        var stored = in(account).servers().update(server.saved(new IntegrationLabel("First"), LocationScope.all()));

        assertThatThrownBy(() ->
                        in(account).servers().update(server.saved(new IntegrationLabel("Second"), LocationScope.all())))
                .isInstanceOf(StaleVersionException.class);

        assertThat(in(account).servers().find(server.id())).contains(stored);
    }

    /** What is not there cannot be updated. */
    @Test
    default void an_update_of_what_is_not_there_is_refused() {
        var servers = in(anOpenAccount()).servers();
        var server = aServerIntegration().build();

        assertThatThrownBy(() -> servers.update(server)).isInstanceOf(StaleVersionException.class);
    }

    /** The Apple server leads to the integration in use, not to a deleted one. */
    @Test
    default void an_apple_server_leads_to_the_integration_in_use_and_never_to_a_deleted_one() {
        var account = anOpenAccount();
        String uuid = UUID.randomUUID().toString();
        var old = in(account).servers();
        var ended = of(uuid).deletedAt(clock().instant()).build();
        old.add(ended);
        assertThat(in(account).servers().byAppleServer(uuid)).isEmpty();

        var inUse = of(uuid).build();
        in(account).servers().add(inUse);

        assertThat(in(account).servers().byAppleServer(uuid)).contains(inUse);
        assertThat(in(anOpenAccount()).servers().byAppleServer(uuid)).isEmpty();
    }

    /** The list shows all, deleted ones included, by their ids, in pages. */
    @Test
    default void the_list_shows_all_by_id_page_by_page_deleted_ones_included() {
        var account = anOpenAccount();
        var stored = Stream.concat(
                        IntStream.range(0, 4)
                                .mapToObj(number -> aServerIntegration()
                                        .label(new IntegrationLabel("Server " + number))
                                        .build()),
                        Stream.of(aServerIntegration()
                                .deletedAt(clock().instant())
                                .build()))
                .toList();
        stored.forEach(server -> in(account).servers().add(server));

        var listed = all(after -> in(account).servers().list(after, 2));

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(stored)
                .isSortedAccordingTo(Comparator.comparing(server -> server.id().toString()));
    }

    /** A page that ends the list says so. */
    @Test
    default void a_page_that_holds_the_rest_exactly_is_the_last_one() {
        var account = anOpenAccount();
        added(account);
        added(account);

        var page = in(account).servers().list("", 2);

        assertThat(page.items()).hasSize(2);
        assertThat(page.next()).isEmpty();
    }

    /** Only integrations that selected a location are found by it. */
    @Test
    default void a_location_leads_to_the_integrations_that_selected_it() {
        var account = anOpenAccount();
        putLocations(account, "north", "south");
        var both = aServerIntegration().scope(selected("north", "south")).build();
        var south = aServerIntegration().scope(selected("south")).build();
        Stream.of(both, south, aServerIntegration().build())
                .forEach(server -> in(account).servers().add(server));

        assertThat(in(account).servers().selecting(new LocationId("north"))).containsExactly(both);
        assertThat(in(account).servers().selecting(new LocationId("south"))).containsExactlyInAnyOrder(both, south);
        assertThat(in(account).servers().selecting(new LocationId("west"))).isEmpty();
    }

    private ServerIntegration added(AccountId account) {
        var server = aServerIntegration().build();
        in(account).servers().add(server);
        return server;
    }

    private void putLocations(AccountId account, String... ids) {
        write(account, stores -> Stream.of(ids).forEach(id -> stores.locations().put(aLocation(id))));
    }

    private static ServerIntegration scoped(ServerIntegration server, LocationScope scope) {
        return server.saved(server.label(), scope);
    }

    private static ServerIntegration.Builder of(String serverUuid) {
        return aServerIntegration()
                .details(someServerDetails().serverUuid(serverUuid).build());
    }
}
