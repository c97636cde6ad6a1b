package dev.espalier.mdm.domain.device;

import dev.espalier.mdm.domain.credential.Hold;
import dev.espalier.mdm.domain.credential.Waiting;
import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How far a server's devices have been read, and what is still to be done about them. It is stored with every page, so
 * that whoever comes next continues where the last one stopped, for whatever reason (rule S22).
 */
@Value.Immutable
@MdmValue
public abstract class SyncState implements Waiting {
    SyncState() {}

    /**
     * Whose state this is.
     *
     * @return the integration
     */
    public abstract IntegrationId server();

    /**
     * Apple's newest bookmark.
     *
     * @return the cursor, or empty if the next list has to be a full one from its start
     */
    public abstract Optional<SyncCursor> cursor();

    /**
     * The last full list.
     *
     * @return when it was begun, whether or not it came to its end; empty before the first
     */
    public abstract Optional<Instant> fetchBegunAt();

    /**
     * The last full list that came to its end.
     *
     * @return when it ended; empty before the first
     */
    public abstract Optional<Instant> fetchEndedAt();

    /**
     * How many records of the last full list were read so far, whether or not it came to its end.
     *
     * @return 0 or more
     */
    @Value.Default
    public long listed() {
        return 0;
    }

    /**
     * How many records the last full list had that came to its end, which is what the next one is expected to have.
     *
     * @return the number, or empty before the first
     */
    public abstract Optional<Long> expected();

    /**
     * Whether devices that the last full list did not show are still to be asked about.
     *
     * @return true from the end of a full list until all of them were
     */
    @Value.Default
    public boolean absenceCheckDue() {
        return false;
    }

    /**
     * How many walks in a row were stopped by a cursor that did not move.
     *
     * @return 0 or more
     */
    @Value.Default
    public int stuck() {
        return 0;
    }

    /**
     * How many walks in a row Apple did not answer.
     *
     * @return 0 or more
     */
    @Override
    @Value.Default
    public int failures() {
        return 0;
    }

    /**
     * Before when Apple is not to be called for this server.
     *
     * @return the hold, possibly over; empty if there is none
     */
    @Override
    public abstract Optional<Hold> hold();

    /**
     * When the last update ended.
     *
     * @return the time, or empty before the first
     */
    public abstract Optional<Instant> endedAt();

    /**
     * When the next update starts by itself (rule S18).
     *
     * @return the time, or empty before the first update: at once
     */
    public abstract Optional<Instant> dueAt();

    /**
     * The profile for devices that nobody chose for.
     *
     * @return our id of it, or empty if there is none
     */
    public abstract Optional<ProfileId> defaultProfile();

    /**
     * That profile, as Apple calls it at this server.
     *
     * @return Apple's id of it
     */
    public abstract Optional<ProfileUuid> defaultWanted();

    /**
     * Devices up to this one have got the present default; those after it are yet to get it.
     *
     * @return the last serial number that was handled; empty if all were, or none
     */
    public abstract Optional<SerialNumber> defaultGivenUpTo();

    /**
     * Whether devices are yet to get the present default.
     *
     * @return true from a change of the default until all devices were handled
     */
    @Value.Default
    public boolean defaultToBeGiven() {
        return false;
    }

    /**
     * Whether the devices that the next full list does not show may be marked released however many they are, because
     * another server was put behind the integration.
     *
     * @return true until that was done
     */
    @Value.Default
    public boolean releasesConfirmed() {
        return false;
    }

    /**
     * The state before anything was read.
     *
     * @param server whose
     * @return the state
     */
    public static SyncState initial(IntegrationId server) {
        return builder().server(server).build();
    }

    /**
     * This state when another Apple server was put behind the integration: its cursors and profiles mean nothing there.
     *
     * @return the state, with a full list ahead
     */
    public SyncState atAnotherServer() {
        return builder()
                .from(initial(server()))
                .defaultProfile(defaultProfile())
                .releasesConfirmed(true)
                .build();
    }

    /**
     * This state with another default profile, yet to be given to the devices.
     *
     * @param profile our id of it
     * @param uuid Apple's id of it at this server
     * @return the state
     */
    public SyncState defaulting(ProfileId profile, ProfileUuid uuid) {
        return builder()
                .from(this)
                .defaultProfile(profile)
                .defaultWanted(uuid)
                .defaultGivenUpTo(Optional.empty())
                .defaultToBeGiven(true)
                .build();
    }

    /**
     * This state without a default profile; devices that had it keep what they have.
     *
     * @return the state
     */
    public SyncState withoutDefault() {
        return builder()
                .from(this)
                .defaultProfile(Optional.empty())
                .defaultWanted(Optional.empty())
                .defaultGivenUpTo(Optional.empty())
                .defaultToBeGiven(true)
                .build();
    }

    /**
     * This state after devices got the default.
     *
     * @param last the last of them
     * @return the state
     */
    public SyncState defaultGivenTo(SerialNumber last) {
        return builder().from(this).defaultGivenUpTo(last).build();
    }

    /**
     * This state after all devices got the default.
     *
     * @return the state
     */
    public SyncState defaultGiven() {
        return builder()
                .from(this)
                .defaultGivenUpTo(Optional.empty())
                .defaultToBeGiven(false)
                .build();
    }

    /**
     * This state after all absent devices were asked about.
     *
     * @return the state
     */
    public SyncState absenceChecked() {
        return builder()
                .from(this)
                .absenceCheckDue(false)
                .releasesConfirmed(false)
                .build();
    }

    /**
     * This state after Apple gave reason to wait.
     *
     * @param hold until when and why
     * @return the state
     */
    public SyncState held(Hold hold) {
        return builder().from(this).hold(hold).failures(failures() + 1).build();
    }

    /**
     * This state without a hold, for example because a new token was stored.
     *
     * @return the state
     */
    public SyncState free() {
        return builder().from(this).hold(Optional.empty()).failures(0).build();
    }

    /**
     * This state at the end of an update.
     *
     * @param now when it ended
     * @param next when the next one starts by itself
     * @return the state
     */
    public SyncState ended(Instant now, Instant next) {
        return builder().from(this).endedAt(now).dueAt(next).build();
    }

    /**
     * This state after Apple answered again. How often it did not is kept until a page was read, lest a service that
     * answers half of the time be asked as often as a healthy one.
     *
     * @return the state without a hold
     */
    public SyncState unheld() {
        return builder().from(this).hold(Optional.empty()).build();
    }

    /**
     * Whether the next update is to start by itself (rule S18).
     *
     * @param now the present
     * @return true once its time has come and no hold stands
     */
    public boolean updateDue(Instant now) {
        return dueAt().filter(now::isBefore).isEmpty() && holdAt(now).isEmpty();
    }

    /**
     * Starts a state.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a state. */
    public static final class Builder extends ImmutableSyncState.Builder {
        Builder() {}
    }
}
