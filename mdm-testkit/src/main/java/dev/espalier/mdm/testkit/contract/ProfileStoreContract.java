package dev.espalier.mdm.testkit.contract;

import static dev.espalier.mdm.testkit.device.Profiles.aProfile;
import static dev.espalier.mdm.testkit.device.Profiles.everySetting;
import static dev.espalier.mdm.testkit.device.Profiles.someSettings;
import static dev.espalier.mdm.testkit.device.Profiles.uuid;
import static dev.espalier.mdm.testkit.server.Servers.aServerIntegration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.device.EnrollmentProfile;
import dev.espalier.mdm.domain.device.ProfileId;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Enrollment profiles and their ids at Apple. */
public interface ProfileStoreContract extends StorageContract {

    /** Every setting is kept. */
    @Test
    default void profiles_come_back_with_every_setting() {
        var account = anOpenAccount();
        var plain = aProfile(someSettings().build());
        var full = aProfile(everySetting().build());

        in(account).profiles().add(plain);
        in(account).profiles().add(full);

        assertThat(in(account).profiles().find(plain.id())).contains(plain);
        assertThat(in(account).profiles().find(full.id())).contains(full);
    }

    /** Equal settings are found again. */
    @Test
    default void a_profile_is_found_by_the_digest_of_its_settings() {
        var account = anOpenAccount();
        var profile = added(account, "Classroom");
        added(account, "Staff room");

        assertThat(in(account).profiles().byDigest(profile.settings().digest())).contains(profile);
        assertThat(in(account).profiles().byDigest(everySetting().build().digest()))
                .isEmpty();
    }

    /** Another account's profiles are out of reach. */
    @Test
    default void profiles_of_another_account_are_not_there() {
        var profile = added(anOpenAccount(), "Classroom");
        var another = anOpenAccount();

        assertThat(in(another).profiles().find(profile.id())).isEmpty();
        assertThat(in(another).profiles().byDigest(profile.settings().digest())).isEmpty();
        assertThat(in(another).profiles().find(new ProfileId(UUID.randomUUID())))
                .isEmpty();
        assertThat(in(another).profiles().list("", 10).items()).isEmpty();
    }

    /** The list shows all by their ids, in pages. */
    @Test
    default void the_list_shows_all_by_id_page_by_page() {
        var account = anOpenAccount();
        var profiles = Stream.of("A", "B", "C", "D", "E")
                .map(name -> added(account, name))
                .toList();

        var listed = all(after -> in(account).profiles().list(after, 2));

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(profiles)
                .isSortedAccordingTo(
                        Comparator.comparing(profile -> profile.id().toString()));
    }

    /** Apple's id is noted for each server by itself. */
    @Test
    default void a_profile_has_an_id_of_its_own_at_each_server() {
        var account = anOpenAccount();
        var profile = added(account, "Classroom");
        var first = aServerIn(account);
        var second = aServerIn(account);
        var third = aServerIn(account);

        in(account).profiles().define(first, profile.id(), uuid("at-the-first"));
        in(account).profiles().define(second, profile.id(), uuid("at-the-second"));

        assertThat(in(account).profiles().definedAs(first, profile.id())).contains(uuid("at-the-first"));
        assertThat(in(account).profiles().definedAs(second, profile.id())).contains(uuid("at-the-second"));
        assertThat(in(account).profiles().definedAs(third, profile.id())).isEmpty();
    }

    /** A new id takes the place of the old one. */
    @Test
    default void defining_a_profile_again_replaces_its_id() {
        var account = anOpenAccount();
        var profile = added(account, "Classroom");
        var server = aServerIn(account);
        in(account).profiles().define(server, profile.id(), uuid("old"));

        in(account).profiles().define(server, profile.id(), uuid("new"));

        assertThat(in(account).profiles().definedAs(server, profile.id())).contains(uuid("new"));
    }

    /** Forgetting a server's ids leaves the profiles and other servers' ids. */
    @Test
    default void forgetting_a_servers_ids_touches_no_other_server_and_no_profile() {
        var account = anOpenAccount();
        var profile = added(account, "Classroom");
        var server = aServerIn(account);
        var another = aServerIn(account);
        in(account).profiles().define(server, profile.id(), uuid("at-the-server"));
        in(account).profiles().define(another, profile.id(), uuid("at-another"));

        in(account).profiles().forget(server);

        assertThat(in(account).profiles().definedAs(server, profile.id())).isEmpty();
        assertThat(in(account).profiles().definedAs(another, profile.id())).contains(uuid("at-another"));
        assertThat(in(account).profiles().find(profile.id())).contains(profile);
    }

    private EnrollmentProfile added(AccountId account, String name) {
        var profile = aProfile(name);
        in(account).profiles().add(profile);
        return profile;
    }

    private IntegrationId aServerIn(AccountId account) {
        var server = aServerIntegration().build();
        in(account).servers().add(server);
        return server.id();
    }
}
