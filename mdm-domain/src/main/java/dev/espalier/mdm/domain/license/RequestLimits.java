package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.content.ServiceLimits;
import dev.espalier.mdm.domain.shared.Page;

/** How many assignees one request may name. */
public final class RequestLimits {
    private RequestLimits() {}

    /**
     * The limit of a request.
     *
     * @param limits what Apple advertises
     * @param kind what the request does
     * @param like one of its assignees; devices and users are never mixed
     * @return 1 to {@link Page#MAX}
     */
    public static int most(ServiceLimits limits, OperationKind kind, Assignee like) {
        boolean revoke = kind == OperationKind.REVOKE;
        int advertised = like.match(
                device -> revoke ? limits.revokeSerialNumbers() : limits.serialNumbers(),
                user -> revoke ? limits.revokeClientUserIds() : limits.clientUserIds());
        return Math.min(advertised, Page.MAX);
    }
}
