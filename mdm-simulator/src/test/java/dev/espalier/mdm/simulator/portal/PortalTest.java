package dev.espalier.mdm.simulator.portal;

import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.ALREADY_THERE;
import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.CERTIFICATE_MISSING;
import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.CERTIFICATE_UNREADABLE;
import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.NAME_RESERVED;
import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.NAME_TAKEN;
import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.NOT_PERMITTED;
import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.NO_SUCH_DEVICE;
import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.NO_SUCH_PERSON;
import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.NO_SUCH_SERVER;
import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.TOO_MANY_ADMINISTRATORS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.DeviceKind;
import dev.espalier.mdm.simulator.OrganizationKind;
import dev.espalier.mdm.simulator.PortalRefusedException;
import dev.espalier.mdm.simulator.PortalRefusedException.Reason;
import dev.espalier.mdm.simulator.PortalRole;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PortalTest extends ASchool {

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "SITE_MANAGER", "DEVICE_ENROLLMENT_MANAGER"})
    void these_roles_create_servers_download_tokens_and_assign_devices(PortalRole role) {
        var person = school.addPerson("person@northwind.example", role);
        school.addDevice("SIMPAD000001", DeviceKind.IPAD);

        var server = school.createServer(person, "Second server");
        server.upload(person, Keys.MAIN.der());
        server.downloadToken(person);
        school.devices("simpad000001").by(person).assignTo(server);

        assertThat(server.deviceCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ADMINISTRATOR", "SITE_MANAGER", "DEVICE_ENROLLMENT_MANAGER"})
    void the_other_roles_may_not(PortalRole role) {
        var person = school.addPerson("person@northwind.example", role);

        assertThat(refusal(() -> school.createServer(person, "Second server"))).isEqualTo(NOT_PERMITTED);
        assertThat(refusal(() -> main.upload(person, Keys.MAIN.pem()))).isEqualTo(NOT_PERMITTED);
        assertThat(refusal(() -> main.downloadToken(person))).isEqualTo(NOT_PERMITTED);
        assertThat(refusal(() -> school.devices().by(person).unassign())).isEqualTo(NOT_PERMITTED);
        assertThat(main.liveToken()).isPresent();
    }

    @Test
    void only_an_administrator_accepts_terms() {
        var bob = school.addPerson("bob@northwind.example", PortalRole.SITE_MANAGER);

        assertThat(refusal(() -> school.acceptTerms(bob))).isEqualTo(NOT_PERMITTED);
    }

    @Test
    void a_school_has_at_most_five_administrators() {
        for (int i = 2; i <= 5; i++) {
            school.addPerson("admin" + i + "@northwind.example", PortalRole.ADMINISTRATOR);
        }

        assertThat(refusal(() -> school.addPerson("admin6@northwind.example", PortalRole.ADMINISTRATOR)))
                .isEqualTo(TOO_MANY_ADMINISTRATORS);
        assertThat(school.people()).hasSize(5);
    }

    @Test
    void server_names_are_unique_and_two_are_reserved() {
        assertThat(refusal(() -> school.createServer(ada, "main SERVER"))).isEqualTo(NAME_TAKEN);
        assertThat(refusal(() -> school.createServer(ada, "Unassigned"))).isEqualTo(NAME_RESERVED);
        assertThat(refusal(() -> school.createServer(ada, "reassigned"))).isEqualTo(NAME_RESERVED);
        assertThat(refusal(() -> main.rename(ada, " "))).isEqualTo(NAME_RESERVED);
        main.rename(ada, "Main Server");
        assertThat(school.server("Main Server").uuid()).isEqualTo(main.uuid());
    }

    @Test
    void a_server_without_a_readable_rsa_certificate_gives_no_token() {
        var server = school.createServer(ada, "Second server");

        assertThat(refusal(() -> server.downloadToken(ada))).isEqualTo(CERTIFICATE_MISSING);
        assertThat(refusal(() -> server.upload(ada, new byte[] {1, 2, 3}))).isEqualTo(CERTIFICATE_UNREADABLE);
        assertThat(refusal(() -> server.upload(ada, Keys.elliptic().pem()))).isEqualTo(CERTIFICATE_UNREADABLE);
    }

    @Test
    void people_and_servers_of_another_organization_can_do_nothing_here() {
        var company = simulator.portal().createBusiness("Contoso");
        school.addDevice("SIMPAD000001", DeviceKind.IPAD);
        var foreign = company.createServer(company.administrator(), "Main server");

        assertThat(refusal(() -> main.downloadToken(company.administrator()))).isEqualTo(NO_SUCH_PERSON);
        assertThat(refusal(() -> school.devices("SIMPAD000001").assignTo(foreign)))
                .isEqualTo(NO_SUCH_SERVER);
    }

    @Test
    void an_unknown_serial_number_refuses_the_whole_step() {
        school.addDevice("SIMPAD000001", DeviceKind.IPAD);

        assertThat(refusal(() -> school.devices("SIMPAD000001", "SIMPAD000002").assignTo(main)))
                .isEqualTo(NO_SUCH_DEVICE);
        assertThat(main.deviceCount()).isZero();
        assertThat(refusal(() -> school.addDevice("simpad000001", DeviceKind.MAC)))
                .isEqualTo(ALREADY_THERE);
    }

    @ParameterizedTest
    @CsvSource({"SCHOOL,edu,v2", "BUSINESS,org,v2", "LEGACY_SCHOOL,edu,v1"})
    void the_kind_of_an_organization_shows_in_its_account(OrganizationKind kind, String type, String version) {
        var organization = simulator.portal().create("Contoso", kind);
        var founder = organization.administrator();
        var server = organization.createServer(founder, "Main server");
        server.upload(founder, Keys.MAIN.pem());
        server.downloadToken(founder);

        var client = new Client(simulator, server).signIn();

        assertThat(client.get("/account").json().path("org_type").stringValue()).isEqualTo(type);
        assertThat(client.get("/account").json().path("org_version").stringValue())
                .isEqualTo(version);
        assertThat(client.get("/account-driven-enrollment/profile").body())
                .isEqualTo(version.equals("v1") ? "ORG_NOT_SUPPORTED" : "NOT_FOUND");
    }

    @Test
    void a_deleted_server_leaves_its_devices_unassigned() {
        var serial = main.seed(DeviceFleet.ofSchool(1)).serial(0);

        main.delete(ada);

        assertThat(school.device(serial).orElseThrow().server()).isEmpty();
        assertThat(school.servers()).isEmpty();
        assertThat(refusal(() -> main.downloadToken(ada))).isEqualTo(NO_SUCH_SERVER);
        assertThat(school.createServer(ada, "Main server").uuid()).isNotEqualTo(main.uuid());
    }

    private static Reason refusal(ThrowingCallable step) {
        return catchThrowableOfType(PortalRefusedException.class, step).reason();
    }
}
