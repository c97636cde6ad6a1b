package dev.espalier.mdm.simulator;

import dev.espalier.mdm.simulator.content.Notices;
import dev.espalier.mdm.simulator.notification.Courier;
import dev.espalier.mdm.simulator.notification.Mailbag;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Options of a simulator; all of them may be left out. */
public final class AppleSimulatorBuilder {

    final Behavior behavior = new Behavior();
    VirtualClock clock = VirtualClock.running();
    URI publicUrl = URI.create("");
    int port;
    int controlPort = -1;
    long seed = 1;
    Function<Courier, Notices> notices = Mailbag::new;

    AppleSimulatorBuilder() {}

    /**
     * Sets the port that Apple's side listens on.
     *
     * @param number 0, the default, for any free one
     * @return this
     */
    public AppleSimulatorBuilder port(int number) {
        port = number;
        return this;
    }

    /**
     * Opens the control interface, by default there is none.
     *
     * @param number the port that it listens on, 0 for any free one
     * @return this
     */
    public AppleSimulatorBuilder controlPort(int number) {
        controlPort = number;
        return this;
    }

    /**
     * Sets the address under which clients reach the simulator, if it is not the loopback address itself.
     *
     * @param address for example that of a proxy; without a path
     * @return this
     */
    public AppleSimulatorBuilder publicUrl(URI address) {
        publicUrl = URI.create(address.toString().replaceFirst("/+$", ""));
        return this;
    }

    /**
     * Sets the time.
     *
     * @param time by default real time
     * @return this
     */
    public AppleSimulatorBuilder clock(VirtualClock time) {
        clock = time;
        return this;
    }

    /**
     * Sets what identifiers, credentials and devices are invented from.
     *
     * @param number the same number invents the same ones
     * @return this
     */
    public AppleSimulatorBuilder seed(long number) {
        seed = number;
        return this;
    }

    /**
     * Makes choices before the start.
     *
     * @param choices makes them
     * @return this
     */
    public AppleSimulatorBuilder behavior(Consumer<Behavior> choices) {
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

    /** The addresses that clients may sign: the one that was set, otherwise the simulator's own under both of its names. */
    List<URI> addressesOr(URI own) {
        return publicUrl.toString().isEmpty()
                ? List.of(own, URI.create("http://localhost:" + own.getPort()))
                : List.of(publicUrl);
    }
}
