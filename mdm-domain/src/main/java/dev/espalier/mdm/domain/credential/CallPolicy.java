package dev.espalier.mdm.domain.credential;

import dev.espalier.mdm.domain.access.Refusal;
import java.time.Instant;
import java.util.Optional;

/** Decides whether Apple may be called about an integration at all (rules S19, S23, T5). */
public final class CallPolicy {
    private CallPolicy() {}

    /**
     * Decides about calls that read.
     *
     * @param integration the integration
     * @param waiting its waiting time
     * @param now the present
     * @return why Apple is not to be called, and until when, or empty
     */
    public static Optional<Refusal> before(Integration integration, Waiting waiting, Instant now) {
        if (integration.standing(now).word() == StandingWord.EXPIRED) {
            return Optional.of(Refusal.of(IntegrationRefusal.EXPIRED)
                    .with("expired_at", integration.expiresAt().orElse(now)));
        }
        return waiting.holdAt(now).map(hold -> held(integration, hold));
    }

    private static Refusal held(Integration integration, Hold hold) {
        var refusal = integration.rejection().filter(standing -> hold.reason().isRefusal());
        return refusal.map(CallPolicy::refusal)
                .orElseGet(() -> Refusal.of(IntegrationRefusal.NOT_BEFORE)
                        .with("reason", hold.reason().name()))
                .with("until", hold.until());
    }

    /**
     * Decides about calls that write, once reading is allowed.
     *
     * @param integration the integration
     * @return that the token may only read, or empty
     */
    public static Optional<Refusal> beforeWrite(Integration integration) {
        return integration
                .rejection()
                .filter(standing -> standing.kind() == RejectionKind.READ_ONLY)
                .map(CallPolicy::refusal);
    }

    /**
     * Says Apple's refusal of a token as ours.
     *
     * @param rejection the evidence
     * @return the refusal that carries it
     */
    public static Refusal refusal(Rejection rejection) {
        var code = switch (rejection.kind()) {
            case REFUSED -> IntegrationRefusal.REJECTED_BY_APPLE;
            case TERMS_UNSIGNED -> IntegrationRefusal.TERMS_UNSIGNED;
            case ACCESS_DENIED -> IntegrationRefusal.ACCESS_DENIED;
            case READ_ONLY -> IntegrationRefusal.READ_ONLY;
        };
        return Refusal.of(code)
                .with("since", rejection.since())
                .with("status", (long) rejection.status())
                .with("code", rejection.code());
    }
}
