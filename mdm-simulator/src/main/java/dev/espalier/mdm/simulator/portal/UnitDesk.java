package dev.espalier.mdm.simulator.portal;

import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.ALREADY_THERE;
import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.NO_SUCH_UNIT;
import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.NO_SUCH_USER;
import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.espalier.mdm.simulator.AssetSnapshot;
import dev.espalier.mdm.simulator.AssignmentSnapshot;
import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.ContentChoice;
import dev.espalier.mdm.simulator.ContentTokenKind;
import dev.espalier.mdm.simulator.EventSnapshot;
import dev.espalier.mdm.simulator.InvitationOutcome;
import dev.espalier.mdm.simulator.PortalRefusedException;
import dev.espalier.mdm.simulator.PortalTask;
import dev.espalier.mdm.simulator.SimulatedPerson;
import dev.espalier.mdm.simulator.SimulatedSubscriptions;
import dev.espalier.mdm.simulator.SimulatedUnit;
import dev.espalier.mdm.simulator.StoreItem;
import dev.espalier.mdm.simulator.UserSnapshot;
import dev.espalier.mdm.simulator.content.AssetKey;
import dev.espalier.mdm.simulator.content.ClientConfig;
import dev.espalier.mdm.simulator.content.ContentToken;
import dev.espalier.mdm.simulator.content.MdmInfo;
import dev.espalier.mdm.simulator.content.Unit;
import dev.espalier.mdm.simulator.content.UserRecord;
import dev.espalier.mdm.simulator.content.UserWish;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** An organizational unit, as people see it in the portal. */
public final class UnitDesk implements SimulatedUnit {

    private static final int REVOKED = 9625;

    private final Organization organization;
    private final World world;
    private final Unit unit;
    private final LicenseCounter counter;
    private boolean deleted;

    UnitDesk(Organization organization, Unit unit) {
        this.organization = organization;
        this.world = organization.world();
        this.unit = unit;
        this.counter = new LicenseCounter(world, unit);
    }

    @Override
    public String uId() {
        return unit.uId();
    }

    @Override
    public String name() {
        return unit.name();
    }

    @Override
    public byte[] downloadToken(SimulatedPerson by, ContentTokenKind kind) {
        return world.locked(() -> {
            requireThere();
            organization.staff().require(by, PortalTask.MANAGE_CONTENT, unit.name());
            if (world.behavior().get(ContentChoice.CONTENT_DOWNLOAD_ENDS_TOKENS)) {
                endTokens(token -> true, REVOKED);
            }
            var token = unit.mint(by.account(), kind);
            world.units().add(token);
            return token.text().getBytes(US_ASCII);
        });
    }

    @Override
    public void expireTokens() {
        world.locked(() -> world.units().forTokens(this::isOurs, token -> token.expireAt(world.now())));
    }

    @Override
    public void revokeTokens() {
        world.locked(() -> endTokens(token -> true, REVOKED));
    }

    @Override
    public void delete(SimulatedPerson by) {
        world.locked(() -> {
            requireThere();
            organization.require(by, PortalTask.EDIT_LOCATIONS);
            endTokens(token -> true, REVOKED);
            deleted = true;
        });
    }

    @Override
    public void country(String code) {
        world.locked(() -> unit.country(code));
    }

    @Override
    public void buy(StoreItem item, int licenses) {
        counter.buy(item, licenses);
    }

    @Override
    public void acquireUnlimited(StoreItem item) {
        counter.acquireUnlimited(item);
    }

    @Override
    public void limit(StoreItem item, Optional<Integer> total) {
        counter.limit(item, total);
    }

    @Override
    public void transfer(StoreItem item, int licenses, SimulatedUnit to) {
        counter.transfer(item, licenses, to);
    }

    @Override
    public void refund(StoreItem item, int licenses) {
        counter.refund(item, licenses);
    }

    @Override
    public EventSnapshot assignToDevices(StoreItem item, Collection<String> serials) {
        return counter.carryOut(Tasks.forDevices(item, serials), unit::associateAtOnce);
    }

    @Override
    public EventSnapshot assignToUsers(StoreItem item, Collection<String> clientUserIds) {
        return counter.carryOut(Tasks.forUsers(item, clientUserIds), unit::associateAtOnce);
    }

    @Override
    public EventSnapshot takeFromDevices(StoreItem item, Collection<String> serials) {
        return counter.carryOut(Tasks.forDevices(item, serials), unit::disassociateAtOnce);
    }

    @Override
    public UserSnapshot addUser(String clientUserId, String email) {
        return add(new UserWish(clientUserId, Optional.of(email), ""));
    }

    @Override
    public UserSnapshot addManagedUser(String clientUserId, String account) {
        return add(new UserWish(clientUserId, Optional.of(account), account));
    }

    @Override
    public void retireUser(String clientUserId) {
        world.locked(() -> {
            active(clientUserId);
            unit.retireAtOnce(List.of(new UserWish(clientUserId, Optional.empty(), "")));
        });
    }

    @Override
    public InvitationOutcome acceptInvitation(String clientUserId, String account) {
        return world.locked(() -> unit.invited(active(clientUserId).inviteCode())
                .map(user -> unit.accept(user, account))
                .orElse(InvitationOutcome.NO_LONGER_VALID));
    }

    @Override
    public void claim(String id, String name, String metadata) {
        world.locked(() -> unit.configure(unit.config().claimedBy(new MdmInfo(id, name, metadata))));
    }

    @Override
    public void unclaim() {
        world.locked(() -> unit.configure(ClientConfig.NONE));
    }

    @Override
    public void storeTermsPending(boolean pending) {
        world.locked(() -> unit.storeTermsPending(pending));
    }

    @Override
    public void failNext(int errorNumber, int chunks) {
        world.locked(() -> unit.failNext(errorNumber, chunks));
    }

    @Override
    public Optional<AssetSnapshot> asset(String adamId, String pricingParam) {
        return look(
                () -> unit.library().find(new AssetKey(adamId, pricingParam)).map(Snapshots::asset));
    }

    @Override
    public List<AssetSnapshot> assets() {
        return look(() ->
                unit.library().assets().all().stream().map(Snapshots::asset).toList());
    }

    @Override
    public List<AssignmentSnapshot> assignments() {
        return look(() -> unit.library().assignments().all().stream()
                .map(Snapshots::assignment)
                .toList());
    }

    @Override
    public List<UserSnapshot> users() {
        return look(
                () -> unit.users().ledger().all().stream().map(Snapshots::user).toList());
    }

    @Override
    public List<EventSnapshot> events() {
        return look(() -> unit.events().all().stream().map(Snapshots::event).toList());
    }

    @Override
    public List<String> notifications() {
        return look(unit::told);
    }

    @Override
    public SimulatedSubscriptions subscriptions() {
        return new SubscriptionCounter(world, unit);
    }

    public Unit unit() {
        return unit;
    }

    /** What a token is good for now, as far as that depends on the person who downloaded it. */
    public TokenStanding standing(ContentToken token) {
        return organization.staff().entitled(token.downloader(), unit.name())
                ? TokenStanding.LIVE
                : TokenStanding.after(world.behavior().get(Choice.ROLE_LOSS));
    }

    boolean deleted() {
        return deleted;
    }

    void endTokens(Predicate<ContentToken> which, int errorNumber) {
        world.units().forTokens(which.and(this::isOurs), token -> token.end(errorNumber));
    }

    private boolean isOurs(ContentToken token) {
        return token.unit().equals(unit.uId());
    }

    /** What is due by now has been done before anybody looks. */
    private <T> T look(Supplier<T> view) {
        world.agenda().runDue();
        return world.locked(view);
    }

    private UserSnapshot add(UserWish wish) {
        return world.locked(() -> {
            var event = unit.createAtOnce(List.of(wish));
            if (event.completed() == 0) {
                throw new PortalRefusedException(ALREADY_THERE, wish.clientUserId() + " could not be created");
            }
            return Snapshots.user(active(wish.clientUserId()));
        });
    }

    private UserRecord active(String clientUserId) {
        return unit.users()
                .active(clientUserId)
                .orElseThrow(() -> new PortalRefusedException(NO_SUCH_USER, clientUserId));
    }

    private void requireThere() {
        if (deleted) {
            throw new PortalRefusedException(NO_SUCH_UNIT, unit.name() + " was deleted");
        }
    }
}
