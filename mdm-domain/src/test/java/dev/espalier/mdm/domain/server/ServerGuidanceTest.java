package dev.espalier.mdm.domain.server;

import static dev.espalier.mdm.domain.Examples.aKey;
import static dev.espalier.mdm.domain.Examples.aServer;
import static dev.espalier.mdm.domain.Examples.details;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.credential.Guidance;
import dev.espalier.mdm.domain.credential.Guidance.Step;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ServerGuidanceTest {

    private static final IntegrationLabel LABEL = new IntegrationLabel("Main server");

    @Test
    @Tag("G1")
    void before_integrating_and_renewing_it_names_account_organization_and_role() {
        var needs = List.of("server.institution-account", "server.manager-organization", "server.role");

        assertThat(ServerGuidance.forIntegration(LABEL).needs()).isEqualTo(needs);
        assertThat(ServerGuidance.forRenewal(aServer().build()).needs()).isEqualTo(needs);
    }

    @Test
    @Tag("G2")
    void integrating_leads_from_signing_in_over_the_certificate_to_the_token_file() {
        assertThat(codes(ServerGuidance.forIntegration(LABEL)))
                .containsExactly(
                        "server.sign-in",
                        "server.add-service",
                        "server.upload-certificate",
                        "server.earlier-tokens-end",
                        "server.download-token",
                        "server.upload-token");
    }

    @Test
    @Tag("G2")
    void the_steps_name_the_server_as_it_is_or_will_be_called() {
        var server = aServer()
                .details(details("server-1").serverName("Northwind MDM").build())
                .build();

        assertThat(ServerGuidance.forIntegration(LABEL).steps())
                .contains(new Step("server.add-service", Map.of("label", "Main server")));
        assertThat(ServerGuidance.forRenewal(server).steps())
                .contains(new Step("server.open-service", Map.of("server", "Northwind MDM")));
    }

    @Test
    @Tag("S1")
    @Tag("G2")
    void a_renewal_keeps_the_certificate_unless_a_new_key_waits_for_it() {
        var server = aServer().build();

        assertThat(codes(ServerGuidance.forRenewal(server)))
                .contains("server.keep-certificate")
                .doesNotContain("server.upload-certificate");
        assertThat(codes(ServerGuidance.forRenewal(server.rekeyed(aKey()))))
                .contains("server.upload-certificate")
                .doesNotContain("server.keep-certificate");
    }

    @Test
    @Tag("T4")
    void before_the_download_it_says_that_earlier_tokens_end_and_the_upload_follows_at_once() {
        var integrating = codes(ServerGuidance.forIntegration(LABEL));
        var renewing = codes(ServerGuidance.forRenewal(aServer().build()));

        assertThat(List.of(integrating, renewing))
                .allSatisfy(steps -> assertThat(steps)
                        .containsSubsequence(
                                "server.earlier-tokens-end", "server.download-token", "server.upload-token"));
    }

    @Test
    @Tag("G3")
    void a_server_without_devices_is_followed_by_assigning_some() {
        assertThat(ServerGuidance.next(0, "Northwind MDM"))
                .contains(new Step("server.assign-devices", Map.of("server", "Northwind MDM")));
        assertThat(ServerGuidance.next(1, "Northwind MDM")).isEmpty();
    }

    private static List<String> codes(Guidance guidance) {
        return guidance.steps().stream().map(Step::code).toList();
    }
}
