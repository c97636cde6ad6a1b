package dev.espalier.mdm.domain.content;

import dev.espalier.mdm.domain.credential.Guidance;
import dev.espalier.mdm.domain.credential.Guidance.Step;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What to do in the portal for a content token, and before a unit is claimed (rules G1 to G3, T4, A4). */
public final class ContentGuidance {
    private static final List<String> NEEDS =
            List.of("content.institution-account", "content.manager-organization", "content.role");

    private ContentGuidance() {}

    /**
     * What to do to integrate a unit.
     *
     * @param label our name for it
     * @return needs and steps, up to the file that comes back
     */
    public static Guidance forIntegration(IntegrationLabel label) {
        return new Guidance(
                NEEDS,
                List.of(
                        step("content.delete-elsewhere"),
                        step("content.sign-in"),
                        step("content.open-billing"),
                        step("content.earlier-tokens"),
                        step("content.download-token"),
                        new Step("content.upload-token", Map.of("label", label.value()))));
    }

    /**
     * What to do to renew a token: for the same unit, by whoever may download it (rules A13, T2).
     *
     * @param unit what to renew
     * @return needs and steps
     */
    public static Guidance forRenewal(ContentIntegration unit) {
        return new Guidance(
                NEEDS,
                List.of(
                        step("content.sign-in"),
                        step("content.open-billing"),
                        step("content.earlier-tokens"),
                        new Step("content.download-token-of", Map.of("unit", unit.name())),
                        new Step(
                                "content.upload-token",
                                Map.of("label", unit.label().value()))));
    }

    /**
     * What to know and do before a unit is claimed or taken over (rule A4).
     *
     * @param unit which
     * @return the advice, with the other owner's name if one is known
     */
    public static Guidance forClaim(ContentIntegration unit) {
        var steps = new ArrayList<Step>();
        steps.add(step("content.delete-elsewhere"));
        unit.downloader()
                .legacyOwner()
                .ifPresent(owner -> steps.add(new Step("content.legacy-owner", Map.of("owner", owner))));
        steps.add(unit.claim()
                .other()
                .map(owner -> new Step("content.take-over", Map.of("owner", owner.name())))
                .orElseGet(() -> new Step("content.claim", Map.of("unit", unit.name()))));
        steps.add(step("content.nothing-is-taken-back"));
        return new Guidance(List.of("content.other-product"), steps);
    }

    /**
     * What to do right after the unit was integrated, when its apps and books were not read yet (rule G3).
     *
     * @param unit which
     * @return to claim it, or to buy something for it
     */
    public static Step afterIntegration(ContentIntegration unit) {
        return next(unit, 1).orElseGet(() -> new Step("content.then-buy", Map.of("unit", unit.name())));
    }

    /**
     * What to do next, once the unit's apps and books were read (rule G3).
     *
     * @param unit which
     * @param assets how many apps and books it owns
     * @return the next step, or empty if nothing is missing
     */
    public static Optional<Step> next(ContentIntegration unit, long assets) {
        if (unit.claim().beforeWrite().isPresent()) {
            return Optional.of(new Step("content.claim-first", Map.of("unit", unit.name())));
        }
        return assets == 0 ? Optional.of(new Step("content.buy", Map.of("unit", unit.name()))) : Optional.empty();
    }

    private static Step step(String code) {
        return new Step(code, Map.of());
    }
}
