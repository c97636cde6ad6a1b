package dev.espalier.mdm.simulator.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Several services at one address, told apart by the path. */
public final class Switchboard implements Responder {

    private final Map<Predicate<String>, Responder> services = new LinkedHashMap<>();
    private final Responder others;

    /**
     * Creates a switchboard.
     *
     * @param others who answers what belongs to nobody else
     */
    public Switchboard(Responder others) {
        this.others = others;
    }

    /** Adds a service for some paths. */
    public Switchboard with(Predicate<String> paths, Responder service) {
        services.put(paths, service);
        return this;
    }

    @Override
    public Transmission respond(Request request) {
        return services.entrySet().stream()
                .filter(service -> service.getKey().test(request.path()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(others)
                .respond(request);
    }
}
