package dev.espalier.mdm.simulator.storefront;

import dev.espalier.mdm.simulator.Outage;
import dev.espalier.mdm.simulator.catalog.MetadataLookup;
import dev.espalier.mdm.simulator.catalog.Pictures;
import dev.espalier.mdm.simulator.catalog.PublicLookup;
import dev.espalier.mdm.simulator.fault.FaultDesk;
import dev.espalier.mdm.simulator.http.Reply;
import dev.espalier.mdm.simulator.http.Request;
import dev.espalier.mdm.simulator.http.Responder;
import dev.espalier.mdm.simulator.http.Transmission;
import dev.espalier.mdm.simulator.invitation.InvitationPage;
import dev.espalier.mdm.simulator.legacy.LegacyService;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What stands beside the licenses: the store's metadata and pictures, the invitation page, what is left of version 1. */
public final class StorefrontService implements Responder {

    private final FaultDesk faults;
    private final Function<Outage, Transmission> absence;
    private final LegacyService legacy;
    private final Pictures pictures;
    private final Map<String, Map<String, Function<Request, Reply>>> endpoints = new LinkedHashMap<>();

    /**
     * Creates the service.
     *
     * @param faults the bad days
     * @param absence what is answered while Apple is away
     * @param shop what the store tells
     * @param invitations the page behind the links
     * @param legacy what is left of version 1
     */
    public StorefrontService(
            FaultDesk faults,
            Function<Outage, Transmission> absence,
            Shop shop,
            InvitationPage invitations,
            LegacyService legacy) {
        this.faults = faults;
        this.absence = absence;
        this.legacy = legacy;
        this.pictures = shop.pictures();
        endpoints.put(MetadataLookup.PATH, Map.of("GET", shop.metadata()::answer));
        endpoints.put(PublicLookup.PATH, Map.of("GET", shop.lookup()::answer));
        endpoints.put(InvitationPage.PATH, Map.of("GET", invitations::show, "POST", invitations::accept));
        endpoints.put(LegacyService.SERVICE_CONFIG, Map.of("POST", legacy::serviceConfig));
        endpoints.put(LegacyService.CLIENT_CONFIG, Map.of("POST", legacy::clientConfig));
    }

    /** Whether a path belongs here. */
    public boolean serves(String path) {
        return endpoints.containsKey(path) || path.startsWith(Pictures.FOLDER);
    }

    @Override
    public Transmission respond(Request request) {
        return faults.outage().map(absence).orElseGet(() -> carryOut(request));
    }

    private Transmission carryOut(Request request) {
        if (isGone(request.path())) {
            return Transmission.of(Reply.text(404, ""));
        }
        var fault = faults.take(request.method(), request.path());
        return new Transmission(fault.replyOr(() -> answer(request)), fault.delivery(), fault.delay());
    }

    private boolean isGone(String path) {
        return path.startsWith("/mdm/VPP") && !legacy.exists();
    }

    private Reply answer(Request request) {
        var methods = endpoints.getOrDefault(request.path(), Map.of("GET", asked -> pictures.show(asked.path())));
        var endpoint = methods.get(request.method());
        return endpoint == null
                ? Reply.text(405, "").with(Map.of("Allow", String.join(", ", methods.keySet())))
                : endpoint.apply(request);
    }
}
