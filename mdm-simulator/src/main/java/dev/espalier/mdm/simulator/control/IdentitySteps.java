package dev.espalier.mdm.simulator.control;

import dev.espalier.mdm.simulator.IdentityService;
import dev.espalier.mdm.simulator.http.Reply;

/** The service that verifies tokens for Managed Apple Accounts. */
final class IdentitySteps {

    private final IdentityService identity;

    IdentitySteps(IdentityService identity) {
        this.identity = identity;
    }

    void addTo(ControlTable table) {
        table.add("POST /managed-account-tokens", "verify a server's signed token: token", this::verify);
    }

    private Reply verify(ControlCall call) {
        var verdict = identity.verify(call.required("token"));
        return Views.of(ControlCall.object()
                .put("accepted", verdict == IdentityService.Verdict.ACCEPTED)
                .put("verdict", verdict.name()));
    }
}
