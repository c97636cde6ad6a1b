package dev.espalier.mdm.simulator.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.PortalRole;
import dev.espalier.mdm.simulator.RoleLoss;
import dev.espalier.mdm.simulator.SimulatedPerson;
import dev.espalier.mdm.simulator.TokenCredentials;
import dev.espalier.mdm.simulator.portal.ASchool;
import dev.espalier.mdm.simulator.portal.Client;
import dev.espalier.mdm.simulator.portal.Keys;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenLifeTest extends ASchool {

    private SimulatedPerson bob;
    private Client client;

    @BeforeEach
    void bob_downloads_the_token() {
        bob = school.addPerson("bob@northwind.example", PortalRole.DEVICE_ENROLLMENT_MANAGER);
        main.downloadToken(bob);
        client = new Client(simulator, main).signIn();
    }

    @Test
    void the_account_names_who_downloaded() {
        assertThat(client.get("/account").json().path("admin_id").stringValue()).isEqualTo("bob@northwind.example");
    }

    @Test
    void a_newer_download_ends_the_token_and_its_sessions() {
        main.downloadToken(ada);

        assertDead();
        assertThat(new Client(simulator, main).session().status()).isEqualTo(200);
    }

    @Test
    void the_same_person_keeps_the_consumer_key_and_another_one_has_another() {
        var bobs = main.liveToken().orElseThrow();
        main.downloadToken(bob);
        var again = main.liveToken().orElseThrow();
        main.downloadToken(ada);
        var adas = main.liveToken().orElseThrow();

        assertThat(again.consumerKey()).isEqualTo(bobs.consumerKey());
        assertThat(again.accessToken()).isNotEqualTo(bobs.accessToken());
        assertThat(adas.consumerKey()).isNotEqualTo(bobs.consumerKey());
    }

    @Test
    void a_new_certificate_ends_the_token() {
        main.upload(ada, Keys.OTHER.pem());

        assertDead();
    }

    @Test
    void a_new_certificate_may_leave_the_token_alone() {
        simulator.behavior().set(Choice.UPLOAD_ENDS_TOKEN, false);

        main.upload(ada, Keys.OTHER.pem());

        assertThat(client.session().status()).isEqualTo(200);
    }

    @Test
    void a_new_password_ends_the_token() {
        bob.changePassword();

        assertDead();
    }

    @Test
    void a_deleted_account_ends_the_token() {
        bob.leave();

        assertDead();
        assertThat(school.person("bob@northwind.example")).isEmpty();
    }

    @Test
    void what_happens_to_other_people_does_not_matter() {
        ada.changePassword();

        assertThat(client.session().status()).isEqualTo(200);
    }

    @Test
    void a_token_ends_after_a_year() {
        simulator.clock().advance(Duration.ofDays(365).minusSeconds(1));
        assertThat(client.session().status()).isEqualTo(200);

        simulator.clock().advance(Duration.ofSeconds(1));

        assertThat(client.session().body()).isEqualTo("token_expired");
        assertThat(main.liveToken()).isEmpty();
    }

    @Test
    void a_dead_token_may_be_answered_with_403() {
        simulator.behavior().set(Choice.DEAD_TOKEN_STATUS, 403);

        bob.changePassword();

        assertThat(client.session().status()).isEqualTo(403);
    }

    @Test
    void a_lost_role_changes_nothing_by_default() {
        bob.revoke(PortalRole.DEVICE_ENROLLMENT_MANAGER);

        assertThat(client.session().status()).isEqualTo(200);
    }

    @Test
    void a_lost_role_may_leave_reading_alone() {
        simulator.behavior().set(Choice.ROLE_LOSS, RoleLoss.READ_ONLY);
        var serial = main.seed(DeviceFleet.ofSchool(1)).serial(0);

        bob.revoke(PortalRole.DEVICE_ENROLLMENT_MANAGER);

        assertThat(client.session().status()).isEqualTo(200);
        assertThat(client.post("/server/devices", "{}").status()).isEqualTo(200);
        var write = client.method("DELETE", "/profile/devices", "{\"devices\":[\"" + serial + "\"]}");
        assertThat(write.status()).isEqualTo(403);
        assertThat(write.body()).isEqualTo("ACCESS_DENIED");
    }

    @Test
    void a_lost_role_may_kill_until_it_is_given_back() {
        simulator.behavior().set(Choice.ROLE_LOSS, RoleLoss.DEAD);

        bob.revoke(PortalRole.DEVICE_ENROLLMENT_MANAGER);
        assertThat(client.session().body()).isEqualTo("token_rejected");

        bob.grant(PortalRole.SITE_MANAGER, "Northwind Schools");
        assertThat(client.session().status()).isEqualTo(200);
    }

    @Test
    void a_deleted_server_denies_access() {
        main.delete(ada);

        assertThat(client.session().body()).isEqualTo("ACCESS_DENIED");
        assertThat(client.get("/account").status()).isEqualTo(403);
    }

    @Test
    void unsigned_terms_suspend_every_token_of_the_organization() {
        school.publishTerms();
        assertThat(client.session().body()).isEqualTo("T_C_NOT_SIGNED");
        assertThat(client.get("/account").body()).isEqualTo("T_C_NOT_SIGNED");

        school.acceptTerms(ada);

        assertThat(client.get("/account").status()).isEqualTo(200);
    }

    @Test
    void a_token_that_was_made_elsewhere_is_honored() {
        var made = new TokenCredentials(
                "CK_fixture", "CS_fixture", "AT_fixture", "AS_fixture", START.plus(Duration.ofDays(100)));

        main.register(ada, made);

        assertDead();
        var elsewhere = new Client(simulator, made).signIn();
        assertThat(elsewhere.get("/account").json().path("server_uuid").stringValue())
                .isEqualTo(main.uuid());
        assertThat(main.liveToken()).contains(made);
    }

    @Test
    void a_running_server_is_adopted_with_the_certificate_and_the_token_that_it_has() {
        var running = school.createServer(ada, "Running server");
        var theirs = new TokenCredentials(
                "CK_theirs", "CS_theirs", "AT_theirs", "AS_theirs", START.plus(Duration.ofDays(200)));
        running.upload(ada, Keys.OTHER.pem());
        running.register(ada, theirs);

        var adopted = new Client(simulator, theirs).signIn();
        assertThat(adopted.get("/account").json().path("server_name").stringValue())
                .isEqualTo("Running server");
        assertThat(adopted.get("/account").json().path("admin_id").stringValue())
                .isEqualTo(ada.account());
        simulator.clock().advance(Duration.ofDays(200));
        assertThat(adopted.session().body()).isEqualTo("token_expired");

        running.downloadToken(bob);
        assertThat(new Client(simulator, running).session().status()).isEqualTo(200);
        assertThat(adopted.session().body()).isEqualTo("token_rejected");
    }

    @ParameterizedTest
    @CsvSource({"true, 401", "false, 200"})
    void a_certificate_that_is_uploaded_after_the_token_counts_as_a_new_one(boolean ends, int status) {
        simulator.behavior().set(Choice.UPLOAD_ENDS_TOKEN, ends);
        var running = school.createServer(ada, "Running server");
        var theirs = new TokenCredentials(
                "CK_theirs", "CS_theirs", "AT_theirs", "AS_theirs", START.plus(Duration.ofDays(200)));

        running.register(ada, theirs);
        running.upload(ada, Keys.OTHER.pem());

        assertThat(new Client(simulator, theirs).session().status()).isEqualTo(status);
    }

    private void assertDead() {
        assertThat(client.get("/account").status()).isEqualTo(401);
        assertThat(client.session().status()).isEqualTo(401);
        assertThat(client.session().body()).isEqualTo("token_rejected");
    }
}
