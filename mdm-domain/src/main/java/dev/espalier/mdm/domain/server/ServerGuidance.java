package dev.espalier.mdm.domain.server;

import dev.espalier.mdm.domain.credential.Guidance;
import dev.espalier.mdm.domain.credential.Guidance.Step;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What to do in the portal for a server token (rules G1 to G3, T4). */
public final class ServerGuidance {
    private static final List<String> NEEDS =
            List.of("server.institution-account", "server.manager-organization", "server.role");

    private ServerGuidance() {}

    /**
     * What to do to integrate a server.
     *
     * @param label our name for it
     * @return needs and steps, up to the file that comes back
     */
    public static Guidance forIntegration(IntegrationLabel label) {
        return new Guidance(
                NEEDS,
                List.of(
                        step("server.sign-in"),
                        new Step("server.add-service", Map.of("label", label.value())),
                        step("server.upload-certificate"),
                        step("server.earlier-tokens-end"),
                        step("server.download-token"),
                        step("server.upload-token")));
    }

    /**
     * What to do to take over a server that another product runs (rule E6). Nothing in the portal is touched: a download
     * there would end the token in use.
     *
     * @param label our name for it
     * @return needs and steps
     */
    public static Guidance forAdoption(IntegrationLabel label) {
        return new Guidance(
                List.of("server.key-in-use", "server.token-in-use"),
                List.of(
                        step("server.touch-no-portal"),
                        new Step("server.adopt", Map.of("label", label.value())),
                        step("server.read-first"),
                        step("server.adopt-profiles"),
                        step("server.stop-other-product")));
    }

    /**
     * What to do to renew a token, with the certificate already in use unless a new one is staged (rule S1).
     *
     * @param integration what to renew
     * @return needs and steps
     */
    public static Guidance forRenewal(ServerIntegration integration) {
        var open = new Step(
                "server.open-service", Map.of("server", integration.details().serverName()));
        var certificate = integration.keys().staged().isPresent()
                ? step("server.upload-certificate")
                : step("server.keep-certificate");
        return new Guidance(
                NEEDS,
                List.of(
                        step("server.sign-in"),
                        open,
                        certificate,
                        step("server.earlier-tokens-end"),
                        step("server.download-token"),
                        step("server.upload-token")));
    }

    /**
     * What to do next, once the server is integrated (rule G3).
     *
     * @param devices how many devices Apple has assigned to it
     * @param server the server's name in the portal
     * @return the next step, or empty if nothing is missing
     */
    public static Optional<Step> next(long devices, String server) {
        return devices == 0
                ? Optional.of(new Step("server.assign-devices", Map.of("server", server)))
                : Optional.empty();
    }

    private static Step step(String code) {
        return new Step(code, Map.of());
    }
}
