package dev.espalier.mdm.simulator.enrollment;

import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.http.RetryAfter;
import dev.espalier.mdm.simulator.portal.Server;
import dev.espalier.mdm.simulator.portal.World;
import java.util.HashMap;
import java.util.Map;

/** Counts the requests of each server, minute by minute, and sends away what is too much. */
final class RateLimiter {

    private static final long SPAN = 60;

    private record Minute(long from, int requests) {}

    private final World world;
    private final Map<String, Minute> minutes = new HashMap<>();

    RateLimiter(World world) {
        this.world = world;
    }

    /** Counts a request that is answered; one that is sent away is not counted. */
    void admit(Server server) {
        int most = world.behavior().get(Choice.REQUESTS_PER_MINUTE);
        var minute = current(server);
        if (most > 0 && minute.requests() >= most) {
            long wait = minute.from() + SPAN - world.second();
            throw new Refused(429, "TOO_MANY_REQUESTS", RetryAfter.in(wait, world.now(), world.behavior()));
        }
        minutes.put(server.uuid(), new Minute(minute.from(), minute.requests() + 1));
    }

    private Minute current(Server server) {
        long now = world.second();
        var minute = minutes.getOrDefault(server.uuid(), new Minute(now, 0));
        return now >= minute.from() && now < minute.from() + SPAN ? minute : new Minute(now, 0);
    }
}
