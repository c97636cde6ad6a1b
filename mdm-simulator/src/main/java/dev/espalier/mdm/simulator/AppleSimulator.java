package dev.espalier.mdm.simulator;

import dev.espalier.mdm.simulator.apps.AppsService;
import dev.espalier.mdm.simulator.catalog.MetadataLookup;
import dev.espalier.mdm.simulator.catalog.Pictures;
import dev.espalier.mdm.simulator.catalog.PublicLookup;
import dev.espalier.mdm.simulator.catalog.Shelves;
import dev.espalier.mdm.simulator.content.Notices;
import dev.espalier.mdm.simulator.control.ControlService;
import dev.espalier.mdm.simulator.control.Controls;
import dev.espalier.mdm.simulator.enrollment.EnrollmentService;
import dev.espalier.mdm.simulator.fault.Absence;
import dev.espalier.mdm.simulator.fault.FaultDesk;
import dev.espalier.mdm.simulator.http.LoopbackServer;
import dev.espalier.mdm.simulator.http.Pace;
import dev.espalier.mdm.simulator.http.RequestBook;
import dev.espalier.mdm.simulator.http.Responder;
import dev.espalier.mdm.simulator.http.Silence;
import dev.espalier.mdm.simulator.http.Switchboard;
import dev.espalier.mdm.simulator.identity.AccountGate;
import dev.espalier.mdm.simulator.invitation.InvitationPage;
import dev.espalier.mdm.simulator.legacy.LegacyOwners;
import dev.espalier.mdm.simulator.legacy.LegacyService;
import dev.espalier.mdm.simulator.notification.Courier;
import dev.espalier.mdm.simulator.portal.Portals;
import dev.espalier.mdm.simulator.portal.World;
import dev.espalier.mdm.simulator.storefront.ContentTokens;
import dev.espalier.mdm.simulator.storefront.Guests;
import dev.espalier.mdm.simulator.storefront.Shop;
import dev.espalier.mdm.simulator.storefront.StorefrontService;
import dev.espalier.mdm.simulator.time.Agenda;
import java.net.URI;
import java.util.List;
import java.util.Optional;

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
    private final IdentityService identity;
    private final FaultDesk faults;
    private final RequestBook requests;
    private final LoopbackServer apple;
    private final Optional<LoopbackServer> control;
    private final Agenda agenda;
    private final Courier courier;
    private final Shelves catalog = Shelves.stocked();
    private final LegacyOwners legacyOwners = new LegacyOwners();
    private final URI url;

    AppleSimulator(AppleSimulatorBuilder options) {
        var silence = new Silence();
        this.clock = options.clock;
        this.behavior = options.behavior;
        this.courier = new Courier(clock, behavior);
        var notices = options.notices.apply(courier);
        var world = new World(clock, behavior, options.seed, notices);
        this.agenda = world.agenda();
        clock.whenMoved(agenda::runDue);
        clock.whenMoved(courier::tick);
        this.portal = new Portals(world);
        this.identity = new AccountGate(world);
        this.faults = new FaultDesk(clock, silence);
        this.requests = new RequestBook(clock);
        var pace = new Pace(clock, silence);
        this.apple = LoopbackServer.start(
                options.port, own -> services(world, options.addressesOr(own), notices), requests::add, pace);
        this.url = options.addressesOr(apple.url()).get(0);
        this.control = Optional.of(options.controlPort)
                .filter(port -> port >= 0)
                .map(port -> LoopbackServer.start(port, own -> controls(), (request, status) -> {}, pace));
    }

    /**
     * Begins to configure a simulator.
     *
     * @return a builder
     */
    public static AppleSimulatorBuilder builder() {
        return new AppleSimulatorBuilder();
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
     * Returns the address that Apple's side listens on; it differs from {@link #url} where a proxy stands in between.
     *
     * @return a loopback address without a path
     */
    public URI listensOn() {
        return apple.url();
    }

    /**
     * Returns the address of the control interface, whose root lists what it does.
     *
     * @return the address, or nothing if the simulator was started without {@link AppleSimulatorBuilder#controlPort}
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
     * Returns the service that verifies what servers sign for Managed Apple Accounts.
     *
     * @return the service
     */
    public IdentityService identityService() {
        return identity;
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
     * Returns what the store offers.
     *
     * @return the catalog
     */
    public StoreCatalog catalog() {
        return catalog;
    }

    /**
     * Returns what Apple tells device management services of its own accord.
     *
     * @return the notifications
     */
    public Notifications notifications() {
        return courier;
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
        agenda.close();
        courier.close();
    }

    private StorefrontService storefront(World world, URI address) {
        var tokens = new ContentTokens(world);
        var shop = new Shop(
                new MetadataLookup(catalog, behavior, address, tokens::honored),
                new PublicLookup(catalog, address),
                new Pictures(catalog));
        var legacy = new LegacyService(tokens, legacyOwners, behavior, address);
        return new StorefrontService(
                faults,
                outage -> Absence.answer(outage, clock.instant(), behavior),
                shop,
                new InvitationPage(new Guests(world, portal)),
                legacy);
    }

    private Responder services(World world, List<URI> addresses, Notices notices) {
        var storefront = storefront(world, addresses.get(0));
        var apps = new AppsService(world, faults, clock, notices, addresses.get(0));
        return new Switchboard(new EnrollmentService(world, faults, addresses))
                .with(path -> path.startsWith(AppsService.BASE + "/"), apps)
                .with(storefront::serves, storefront);
    }

    private ControlService controls() {
        return new ControlService(
                new Controls(portal, identity, faults, clock, behavior, requests, catalog, courier, legacyOwners));
    }
}
