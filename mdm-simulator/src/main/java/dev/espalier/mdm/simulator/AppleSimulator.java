package dev.espalier.mdm.simulator;

import dev.espalier.mdm.simulator.control.ControlService;
import dev.espalier.mdm.simulator.control.Controls;
import dev.espalier.mdm.simulator.enrollment.EnrollmentService;
import dev.espalier.mdm.simulator.fault.FaultDesk;
import dev.espalier.mdm.simulator.http.LoopbackServer;
import dev.espalier.mdm.simulator.http.RequestBook;
import dev.espalier.mdm.simulator.http.Silence;
import dev.espalier.mdm.simulator.portal.Portals;
import dev.espalier.mdm.simulator.portal.World;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A simulated Apple that listens on 127.0.0.1 until it is closed.
 *
 * <p>Clients are pointed at {@link #url}; what people and Apple itself do is done through {@link #portal}, {@link #faults} and
 * {@link #clock}. Everything is kept in memory and safe for use by several threads.
 */
public final class AppleSimulator implements AutoCloseable {

    private final Behavior behavior;
    private final VirtualClock clock;
    private final Portal portal;
    private final FaultDesk faults;
    private final RequestBook requests;
    private final LoopbackServer apple;
    private final Optional<LoopbackServer> control;
    private final URI url;

    private AppleSimulator(Builder options) {
        var silence = new Silence();
        this.clock = options.clock;
        this.behavior = options.behavior;
        var world = new World(clock, behavior, options.seed);
        this.portal = new Portals(world);
        this.faults = new FaultDesk(clock, silence);
        this.requests = new RequestBook(clock);
        var service = new EnrollmentService(world, faults, this::url);
        this.apple = LoopbackServer.start(options.port, service, requests::add, silence);
        this.control = Optional.of(options.controlPort)
                .filter(port -> port >= 0)
                .map(port -> LoopbackServer.start(port, controls(), (request, status) -> {}, silence));
        this.url = options.publicUrl.toString().isEmpty() ? apple.url() : options.publicUrl;
    }

    /**
     * Begins to configure a simulator.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts a simulator on a free port, with real time and every choice at its default.
     *
     * @return the running simulator
     */
    public static AppleSimulator start() {
        return builder().start();
    }

    /**
     * Returns the address that clients are given, and that they sign.
     *
     * @return the address without a path
     */
    public URI url() {
        return url;
    }

    /**
     * Returns the address of the control interface, whose root lists what it does.
     *
     * @return the address, or nothing if the simulator was started without {@link Builder#controlPort}
     */
    public Optional<URI> controlUrl() {
        return control.map(LoopbackServer::url);
    }

    /**
     * Returns the portal, in which people act.
     *
     * @return the portal
     */
    public Portal portal() {
        return portal;
    }

    /**
     * Returns the bad days.
     *
     * @return fault scripts
     */
    public Faults faults() {
        return faults;
    }

    /**
     * Returns the simulator's time.
     *
     * @return the clock that it was started with
     */
    public VirtualClock clock() {
        return clock;
    }

    /**
     * Returns what the simulator does where Apple's documents leave a choice.
     *
     * @return the choices
     */
    public Behavior behavior() {
        return behavior;
    }

    /**
     * Returns what was asked.
     *
     * @return the last requests
     */
    public RequestLog requests() {
        return requests;
    }

    /** Stops listening; open connections end. */
    @Override
    public void close() {
        control.ifPresent(LoopbackServer::close);
        apple.close();
    }

    private ControlService controls() {
        return new ControlService(new Controls(portal, faults, clock, behavior, requests));
    }

    /** Options of a simulator. */
    public static final class Builder {

        private final Behavior behavior = new Behavior();
        private VirtualClock clock = VirtualClock.running();
        private URI publicUrl = URI.create("");
        private int port;
        private int controlPort = -1;
        private long seed = 1;

        private Builder() {}

        /**
         * Sets the port that Apple's side listens on.
         *
         * @param number 0, the default, for any free one
         * @return this
         */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /**
         * Opens the control interface, by default there is none.
         *
         * @param number the port that it listens on, 0 for any free one
         * @return this
         */
        public Builder controlPort(int number) {
            controlPort = number;
            return this;
        }

        /**
         * Sets the address under which clients reach the simulator, if it is not the loopback address itself.
         *
         * @param address for example that of a proxy; without a path
         * @return this
         */
        public Builder publicUrl(URI address) {
            publicUrl = address;
            return this;
        }

        /**
         * Sets the time.
         *
         * @param time by default real time
         * @return this
         */
        public Builder clock(VirtualClock time) {
            clock = time;
            return this;
        }

        /**
         * Sets what identifiers, credentials and devices are invented from.
         *
         * @param number the same number invents the same ones
         * @return this
         */
        public Builder seed(long number) {
            seed = number;
            return this;
        }

        /**
         * Makes choices before the start.
         *
         * @param choices makes them
         * @return this
         */
        public Builder behavior(Consumer<Behavior> choices) {
            choices.accept(behavior);
            return this;
        }

        /**
         * Starts to listen.
         *
         * @return the running simulator
         */
        public AppleSimulator start() {
            return new AppleSimulator(this);
        }
    }
}
