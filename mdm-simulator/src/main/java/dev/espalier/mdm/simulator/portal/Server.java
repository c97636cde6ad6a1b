package dev.espalier.mdm.simulator.portal;

import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.NO_SUCH_SERVER;

import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.PortalRefusedException;
import dev.espalier.mdm.simulator.PortalTask;
import dev.espalier.mdm.simulator.SeededFleet;
import dev.espalier.mdm.simulator.SimulatedPerson;
import dev.espalier.mdm.simulator.SimulatedServer;
import dev.espalier.mdm.simulator.TokenCredentials;
import dev.espalier.mdm.simulator.TokenShape;
import dev.espalier.mdm.simulator.device.Roll;
import dev.espalier.mdm.simulator.token.ServerToken;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** A server record of the portal. */
public final class Server implements SimulatedServer {

    private final Organization organization;
    private final World world;
    private final String uuid;
    private final DeviceBook book;
    private final ProfileShelf shelf = new ProfileShelf();
    private final TokenDesk tokens;
    private final CursorLimits cursors = new CursorLimits();
    private String name;
    private boolean mayRelease;
    private boolean denied;
    private boolean deleted;

    Server(Organization organization, String name) {
        this.organization = organization;
        this.world = organization.world();
        this.uuid = world.ids().uuid();
        this.book = new DeviceBook(world, new Roll(uuid, organization.desk().registry()));
        this.tokens = new TokenDesk(world, organization.staff(), uuid);
        this.name = name;
    }

    @Override
    public String uuid() {
        return uuid;
    }

    @Override
    public String name() {
        return world.locked(this::currentName);
    }

    @Override
    public void rename(SimulatedPerson by, String next) {
        inPortal(by, () -> {
            if (!name.equalsIgnoreCase(next.trim())) {
                organization.rack().requireFree(next);
            }
            name = next.trim();
        });
    }

    @Override
    public void upload(SimulatedPerson by, byte[] file) {
        inPortal(by, () -> {
            var certificate = CertificateFile.read(file);
            organization.rack().countUpload();
            tokens.encryptFor(certificate);
        });
    }

    @Override
    public byte[] downloadToken(SimulatedPerson by, TokenShape shape) {
        return world.locked(() -> {
            require(by);
            return tokens.download(by.account(), shape);
        });
    }

    @Override
    public void register(SimulatedPerson by, TokenCredentials credentials) {
        inPortal(by, () -> tokens.honor(by.account(), credentials));
    }

    @Override
    public Optional<TokenCredentials> liveToken() {
        return world.locked(tokens::live);
    }

    @Override
    public void allowRelease(SimulatedPerson by, boolean allowed) {
        inPortal(by, () -> mayRelease = allowed);
    }

    @Override
    public void delete(SimulatedPerson by) {
        inPortal(by, () -> {
            book.roll().members(Integer.MAX_VALUE).forEach(organization.desk()::unassign);
            organization.rack().remove(this);
            deleted = true;
        });
    }

    @Override
    public SeededFleet seed(DeviceFleet fleet) {
        return world.locked(() -> organization.desk().deliverTo(this, fleet));
    }

    @Override
    public long deviceCount() {
        return world.locked(() -> book.roll().count());
    }

    @Override
    public List<String> profiles() {
        return world.locked(shelf::uuids);
    }

    @Override
    public void deny(boolean nowDenied) {
        world.locked(() -> {
            denied = nowDenied;
        });
    }

    @Override
    public void expireSessions() {
        world.locked(() -> world.sessions().expire(uuid));
    }

    @Override
    public void forgetSessions() {
        world.locked(() -> world.sessions().forget(uuid));
    }

    @Override
    public void rotateSessions() {
        world.locked(() -> world.sessions().rotate(uuid));
    }

    @Override
    public void expireCursors() {
        world.locked(cursors::expireAll);
    }

    @Override
    public void rejectCursors() {
        world.locked(cursors::rejectAll);
    }

    public Organization organization() {
        return organization;
    }

    public String currentName() {
        return name;
    }

    public DeviceBook book() {
        return book;
    }

    public ProfileShelf shelf() {
        return shelf;
    }

    public CursorLimits cursors() {
        return cursors;
    }

    /** What the portal has as the server's public key, if somebody has uploaded it. */
    public Optional<X509Certificate> certificate() {
        return tokens.certificate();
    }

    public boolean mayRelease() {
        return mayRelease;
    }

    public boolean denied() {
        return denied || deleted;
    }

    boolean deleted() {
        return deleted;
    }

    /** What one of this server's tokens is good for now. */
    public TokenStanding standing(ServerToken token) {
        // A deleted server answers ACCESS_DENIED, not a word about the token.
        return deleted ? TokenStanding.LIVE : tokens.standing(token);
    }

    void require(SimulatedPerson by) {
        organization.require(by, PortalTask.MANAGE_SERVERS);
        if (deleted) {
            throw new PortalRefusedException(NO_SUCH_SERVER, name + " was deleted");
        }
    }

    private void inPortal(SimulatedPerson by, Runnable step) {
        world.locked(() -> {
            require(by);
            step.run();
        });
    }
}
