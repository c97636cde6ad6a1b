package dev.espalier.mdm.simulator.token;

import dev.espalier.mdm.simulator.Behavior;
import dev.espalier.mdm.simulator.Choice;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The open sessions of all servers. */
public final class SessionBook {

    private final Ids ids;
    private final Behavior behavior;
    private final InstantSource clock;
    private final Map<String, Session> byValue = new HashMap<>();

    public SessionBook(Ids ids, Behavior behavior, InstantSource clock) {
        this.ids = ids;
        this.behavior = behavior;
        this.clock = clock;
    }

    public Session open(ServerToken token) {
        dropTimedOut();
        if (!behavior.get(Choice.PARALLEL_SESSIONS)) {
            expire(token.server());
        }
        var session = new Session(token, freshValue(), clock.instant());
        byValue.put(session.value(), session);
        return session;
    }

    public Optional<Session> find(String presented) {
        return Optional.ofNullable(byValue.get(presented))
                .filter(session -> session.accepts(presented, clock.instant()));
    }

    public boolean alive(Session session) {
        return !session.expired()
                && clock.instant().isBefore(session.lastUsed().plus(behavior.get(Choice.SESSION_IDLE)));
    }

    /** Counts an answer; now and then the session gets a new value. */
    public void answered(Session session) {
        var now = clock.instant();
        if (session.used(now, behavior.get(Choice.ROTATE_EVERY))) {
            byValue.keySet().removeAll(session.forget(now));
            session.rotate(freshValue(), now.plus(behavior.get(Choice.ROTATION_GRACE)));
            byValue.put(session.value(), session);
        }
    }

    public void expire(String server) {
        each(server, Session::expire);
    }

    public void rotate(String server) {
        each(server, Session::rotateWithNextAnswer);
    }

    public void forget(String server) {
        byValue.values().removeIf(session -> session.token().server().equals(server));
    }

    private void each(String server, Consumer<Session> change) {
        byValue.values().stream()
                .filter(session -> session.token().server().equals(server))
                .forEach(change);
    }

    /** Sessions that ended a day ago are forgotten. */
    private void dropTimedOut() {
        var horizon = clock.instant().minus(behavior.get(Choice.SESSION_IDLE)).minusSeconds(86_400);
        byValue.values().removeIf(session -> session.lastUsed().isBefore(horizon));
    }

    private String freshValue() {
        var value = clock.instant().toEpochMilli() + "O1O" + ids.uuid() + "O" + ids.digits(7) + "O11Op1O" + ids.uuid();
        return value + ids.hex(Math.max(0, behavior.get(Choice.SESSION_LENGTH) - value.length()));
    }
}
