package dev.espalier.mdm.simulator.content;

import dev.espalier.mdm.simulator.SubscriptionSnapshot;
import dev.espalier.mdm.simulator.SubscriptionSnapshot.Seats;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The seats of one subscription: a seat renews or expires, and so does the assignment of a seat that renews. */
public final class Subscription {

    /**
     * A seat that somebody has.
     *
     * @param renewing whether the assignment is to go on in the next period
     * @param seatRenews whether the seat does
     * @param deferred the event that wants the assignment to end with the period, if one does
     */
    record Seat(boolean renewing, boolean seatRenews, Optional<Event> deferred) {}

    private final long parentAdamId;
    private final long adamId;
    private final Map<String, Seat> seats = new LinkedHashMap<>();
    private final Set<String> admins = new LinkedHashSet<>();
    private Seats total = new Seats(0, 0);
    private LocalDate periodEnd;
    private boolean paused;

    Subscription(long parentAdamId, long adamId, LocalDate periodEnd) {
        this.parentAdamId = parentAdamId;
        this.adamId = adamId;
        this.periodEnd = periodEnd;
    }

    public long parentAdamId() {
        return parentAdamId;
    }

    public long adamId() {
        return adamId;
    }

    public Set<String> admins() {
        return admins;
    }

    /** Who has a seat, and whether the assignment is to go on in the next period. */
    public Map<String, Boolean> holders() {
        var holders = new LinkedHashMap<String, Boolean>();
        seats.forEach((user, seat) -> holders.put(user, seat.renewing()));
        return holders;
    }

    public boolean heldBy(String clientUserId) {
        return seats.containsKey(clientUserId);
    }

    public boolean owned() {
        return total.renewing() + total.expiring() > 0;
    }

    public SubscriptionSnapshot snapshot() {
        var status = paused ? "PAUSED" : owned() ? "ACTIVE" : "INACTIVE";
        return new SubscriptionSnapshot(adamId, status, periodEnd, assigned(), available(), total);
    }

    public void writeTo(ObjectNode node) {
        var snapshot = snapshot();
        writeNumbers(node).put("status", snapshot.status()).put("periodEndDate", periodEnd.toString());
        var counts = node.putObject("counts");
        write(snapshot.assigned(), counts.putObject("assigned"));
        writeStock(counts);
    }

    /** As a change of the inventory is told. */
    ObjectNode writeCountTo(ObjectNode node) {
        writeStock(writeNumbers(node).putObject("counts"));
        return node;
    }

    LocalDate periodEnd() {
        return periodEnd;
    }

    void pause(boolean nowPaused) {
        paused = nowPaused;
    }

    void add(int renewing, int expiring) {
        total = new Seats(total.renewing() + renewing, total.expiring() + expiring);
    }

    /** Gives somebody a seat, one that ends when the assignment does rather than another; false if there is none. */
    boolean assign(String clientUserId, boolean renewing) {
        var free = available();
        boolean expiringSeat = free.expiring() > 0 && (!renewing || free.renewing() == 0);
        if (!expiringSeat && free.renewing() == 0) {
            return false;
        }
        seats.put(clientUserId, new Seat(renewing, !expiringSeat, Optional.empty()));
        return true;
    }

    void release(String clientUserId) {
        seats.remove(clientUserId);
    }

    void defer(String clientUserId, Event event) {
        seats.computeIfPresent(clientUserId, (user, seat) -> new Seat(false, seat.seatRenews(), Optional.of(event)));
    }

    /** Ends the period: seats that expire are gone, assignments that do not renew are over. Answers whose, and why. */
    Map<String, Seat> endPeriod() {
        var over = new LinkedHashMap<String, Seat>();
        seats.forEach((user, seat) -> {
            if (!seat.renewing() || !seat.seatRenews()) {
                over.put(user, seat);
            }
        });
        seats.keySet().removeAll(over.keySet());
        total = new Seats(total.renewing(), 0);
        periodEnd = periodEnd.plusMonths(1);
        return over;
    }

    private Seats assigned() {
        int renewing = (int) seats.values().stream().filter(Seat::renewing).count();
        return new Seats(renewing, seats.size() - renewing);
    }

    private Seats available() {
        int renewing = (int) seats.values().stream().filter(Seat::seatRenews).count();
        return new Seats(total.renewing() - renewing, total.expiring() - (seats.size() - renewing));
    }

    private ObjectNode writeNumbers(ObjectNode node) {
        if (parentAdamId == 0) {
            node.putNull("parentAdamId");
        } else {
            node.put("parentAdamId", parentAdamId);
        }
        return node.put("adamId", adamId);
    }

    private void writeStock(ObjectNode counts) {
        write(available(), counts.putObject("available"));
        write(total, counts.putObject("total"));
    }

    private static void write(Seats seats, ObjectNode node) {
        node.put("renewing", seats.renewing()).put("expiring", seats.expiring());
    }
}
