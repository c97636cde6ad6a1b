package dev.espalier.mdm.testkit.contract;

import static dev.espalier.mdm.testkit.device.Profiles.aProfile;
import static dev.espalier.mdm.testkit.device.Profiles.uuid;
import static dev.espalier.mdm.testkit.server.Servers.aServerIntegration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.credential.Hold;
import dev.espalier.mdm.domain.device.SyncCursor;
import dev.espalier.mdm.domain.device.SyncPhase;
import dev.espalier.mdm.domain.device.SyncState;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How far a server's devices have been read. */
public interface SyncStateStoreContract extends StorageContract {

    /** Before anything was stored, the state is the initial one. */
    @Test
    default void the_state_of_a_server_is_the_initial_one_until_another_is_stored() {
        var account = anOpenAccount();
        var server = aServerIn(account);

        assertThat(in(account).syncStates().find(server)).isEqualTo(SyncState.initial(server));
    }

    /** Every part of a state is kept. */
    @Test
    default void a_state_with_everything_in_it_comes_back_whole() {
        var account = anOpenAccount();
        var full = full(account, aServerIn(account));

        in(account).syncStates().put(full);

        assertThat(in(account).syncStates().find(full.server())).isEqualTo(full);
    }

    /** What went from a state is gone. */
    @Test
    default void a_later_state_replaces_the_earlier_one_as_a_whole() {
        var account = anOpenAccount();
        var full = full(account, aServerIn(account));
        in(account).syncStates().put(full);

        in(account).syncStates().put(SyncState.initial(full.server()));

        assertThat(in(account).syncStates().find(full.server())).isEqualTo(SyncState.initial(full.server()));
    }

    /** Cursors are Apple's and are kept to the letter. */
    @Test
    default void the_longest_cursor_is_kept_to_the_letter() {
        var account = anOpenAccount();
        var cursor = new SyncCursor("Aa+/=".repeat(200), SyncPhase.CHANGES, clock().instant());
        var state =
                SyncState.builder().server(aServerIn(account)).cursor(cursor).build();

        in(account).syncStates().put(state);

        assertThat(in(account).syncStates().find(state.server()).cursor()).contains(cursor);
    }

    /** Each server has a state of its own. */
    @Test
    default void each_server_has_a_state_of_its_own() {
        var account = anOpenAccount();
        var first = full(account, aServerIn(account));
        var second = aServerIn(account);

        in(account).syncStates().put(first);

        assertThat(in(account).syncStates().find(second)).isEqualTo(SyncState.initial(second));
        assertThat(in(anOpenAccount()).syncStates().find(first.server())).isEqualTo(SyncState.initial(first.server()));
    }

    private SyncState full(AccountId account, IntegrationId server) {
        var profile = aProfile("Classroom");
        in(account).profiles().add(profile);
        var now = clock().instant();
        return SyncState.builder()
                .server(server)
                .cursor(new SyncCursor("a-cursor", SyncPhase.FULL, now))
                .fetchBegunAt(now.plusSeconds(1))
                .fetchEndedAt(now.plusSeconds(2))
                .listed(80_000)
                .expected(3_000_000_000L)
                .absenceCheckDue(true)
                .stuck(2)
                .failures(5)
                .hold(new Hold(now.plus(Duration.ofHours(1)), Hold.Reason.TERMS_UNSIGNED))
                .endedAt(now.plusSeconds(3))
                .dueAt(now.plusSeconds(4))
                .defaultProfile(profile.id())
                .defaultWanted(uuid("at-apple"))
                .defaultGivenUpTo(new SerialNumber("C42"))
                .defaultToBeGiven(true)
                .releasesConfirmed(true)
                .build();
    }

    private IntegrationId aServerIn(AccountId account) {
        var server = aServerIntegration().build();
        in(account).servers().add(server);
        return server.id();
    }
}
