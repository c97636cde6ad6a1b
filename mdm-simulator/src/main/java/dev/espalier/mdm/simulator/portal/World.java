package dev.espalier.mdm.simulator.portal;

import dev.espalier.mdm.simulator.Behavior;
import dev.espalier.mdm.simulator.content.ContentToken;
import dev.espalier.mdm.simulator.content.Notices;
import dev.espalier.mdm.simulator.content.Setting;
import dev.espalier.mdm.simulator.content.Units;
import dev.espalier.mdm.simulator.device.FleetYard;
import dev.espalier.mdm.simulator.time.Agenda;
import dev.espalier.mdm.simulator.token.Ids;
import dev.espalier.mdm.simulator.token.ServerToken;
import dev.espalier.mdm.simulator.token.SessionBook;
import dev.espalier.mdm.simulator.token.TokenMint;
import dev.espalier.mdm.simulator.token.TokenRegister;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Everything that Apple knows. Whoever reads or changes it holds its lock. */
public final class World {

    private final InstantSource clock;
    private final Behavior behavior;
    private final Ids ids;
    private final TokenMint mint;
    private final TokenRegister tokens = new TokenRegister();
    private final SessionBook sessions;
    private final FleetYard fleets;
    private final Map<String, Server> servers = new HashMap<>();
    private final Agenda agenda;
    private final Setting content;
    private final Units units = new Units();
    private final Map<String, UnitDesk> unitDesks = new HashMap<>();

    public World(InstantSource clock, Behavior behavior, long seed, Notices notices) {
        this.clock = clock;
        this.behavior = behavior;
        this.ids = new Ids(seed);
        this.mint = new TokenMint(ids);
        this.sessions = new SessionBook(ids, behavior, clock);
        this.fleets = new FleetYard(seed);
        this.agenda = new Agenda(clock, this::locked);
        this.content = new Setting(clock, behavior, new Ids(~seed), agenda, notices);
    }

    public synchronized <T> T locked(Supplier<T> work) {
        return work.get();
    }

    public synchronized void locked(Runnable work) {
        work.run();
    }

    public Instant now() {
        return clock.instant();
    }

    public long second() {
        return now().getEpochSecond();
    }

    public Behavior behavior() {
        return behavior;
    }

    public Ids ids() {
        return ids;
    }

    public TokenRegister tokens() {
        return tokens;
    }

    public SessionBook sessions() {
        return sessions;
    }

    /** The server that a token was downloaded for, deleted or not. */
    public Server serverOf(ServerToken token) {
        return server(token.server());
    }

    /** A server by its identifier, unless it was deleted. */
    public Optional<Server> find(String uuid) {
        return Optional.ofNullable(servers.get(uuid)).filter(server -> !server.deleted());
    }

    /** What Apple does later by itself. */
    public Agenda agenda() {
        return agenda;
    }

    /** Every organizational unit and content token. */
    public Units units() {
        return units;
    }

    /** The unit that a content token was downloaded for, deleted or not. */
    public UnitDesk unitOf(ContentToken token) {
        return unitDesks.get(token.unit());
    }

    Setting content() {
        return content;
    }

    void add(UnitDesk desk) {
        unitDesks.put(desk.uId(), desk);
        units.add(desk.unit());
    }

    TokenMint mint() {
        return mint;
    }

    FleetYard fleets() {
        return fleets;
    }

    Server server(String uuid) {
        return servers.get(uuid);
    }

    void add(Server server) {
        servers.put(server.uuid(), server);
    }
}
