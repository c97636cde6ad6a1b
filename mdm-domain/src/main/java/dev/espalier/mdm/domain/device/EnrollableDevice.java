package dev.espalier.mdm.domain.device;

import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A device at a server, as we know it: Apple's word about it, what it should have, and what is still to be done. It is
 * never deleted; when it leaves the server it is marked released and keeps its history.
 */
@Value.Immutable
@MdmValue
public abstract class EnrollableDevice {
    EnrollableDevice() {}

    /**
     * The server that it is, or was, assigned to.
     *
     * @return the integration
     */
    public abstract IntegrationId server();

    /**
     * Which device.
     *
     * @return its serial number
     */
    public abstract SerialNumber serial();

    /**
     * The hardware.
     *
     * @return Apple's facts
     */
    public abstract DeviceFacts facts();

    /**
     * Its profile at Apple.
     *
     * @return Apple's state
     */
    public abstract ProfileState profile();

    /**
     * When we first heard of it.
     *
     * @return our time
     */
    public abstract Instant firstSeenAt();

    /**
     * When Apple last answered about it (rule S17).
     *
     * @return our time
     */
    public abstract Instant answeredAt();

    /**
     * When it left the server.
     *
     * @return Apple's time, or ours if Apple never said; empty while it is here
     */
    public abstract Optional<Instant> releasedAt();

    /**
     * Whether it left because Apple replaced it.
     *
     * @return true only for a released device
     */
    @Value.Default
    public boolean replaced() {
        return false;
    }

    /**
     * When Apple confirmed that we gave it up for good (rule E1).
     *
     * @return our time, or empty; it ends when the device comes back
     */
    public abstract Optional<Instant> disownedAt();

    /**
     * Which device it came for (rule E3).
     *
     * @return Apple's word, or empty if it is no replacement or nobody asked yet
     */
    public abstract Optional<Replacement> replacement();

    /**
     * The newest operation applied since the last full list.
     *
     * @return its time and digests, or empty after a full list
     */
    public abstract Optional<LastOperation> lastOperation();

    /**
     * The full list that it was last seen in.
     *
     * @return when that list was begun, or empty if it never was in one
     */
    public abstract Optional<Instant> seenInFetch();

    /**
     * Whether its details have to be read, because something is in doubt or to be read back.
     *
     * @return true until Apple has answered about this very device
     */
    @Value.Default
    public boolean verificationDue() {
        return false;
    }

    /**
     * Which profile somebody chose for it.
     *
     * @return the choice
     */
    @Value.Default
    public ProfileChoice choice() {
        return ProfileChoice.serverDefault();
    }

    /**
     * The profile that it should have, by choice or default, as Apple calls it at this server.
     *
     * @return Apple's id, or empty if it should have none or nobody said
     */
    public abstract Optional<ProfileUuid> wanted();

    /**
     * The last try to give it the wanted profile.
     *
     * @return the attempt, or empty if none is open
     */
    public abstract Optional<AssignmentAttempt> attempt();

    /**
     * A device that is met for the first time.
     *
     * @param server whose it is
     * @param record Apple's record
     * @param wanted what the server's default wants for it
     * @param now when Apple answered
     * @return the device
     */
    static EnrollableDevice first(
            IntegrationId server, DeviceRecord record, Optional<ProfileUuid> wanted, Instant now) {
        var builder = builder();
        builder.server(server)
                .serial(record.serial())
                .facts(record.facts())
                .profile(record.profile())
                .firstSeenAt(now)
                .answeredAt(now)
                .wanted(wanted);
        return builder.build();
    }

    /** This device as the record shows it, present at the server. An attempt ends when Apple has what it wanted. */
    EnrollableDevice answered(DeviceRecord record, Instant now) {
        boolean settled = wanted().filter(record.profile()::holds).isPresent();
        return builder()
                .from(this)
                .facts(record.facts())
                .profile(record.profile())
                .answeredAt(now)
                .releasedAt(Optional.empty())
                .disownedAt(Optional.empty())
                .replaced(false)
                .attempt(settled ? Optional.empty() : attempt())
                .build();
    }

    /**
     * This device after Apple was asked about it alone, which is final.
     *
     * @param record Apple's record
     * @param now when Apple answered
     * @return the device, with nothing left to verify
     */
    public EnrollableDevice verified(DeviceRecord record, Instant now) {
        return builder().from(answered(record, now)).verificationDue(false).build();
    }

    /**
     * This device after it left the server.
     *
     * @param at when, by Apple's clock or, if Apple never said, by ours
     * @param replaced whether Apple replaced it
     * @param now when Apple answered
     * @return the released device, with nothing left to do
     */
    public EnrollableDevice released(Instant at, boolean replaced, Instant now) {
        return builder()
                .from(this)
                .releasedAt(at)
                .replaced(replaced)
                .answeredAt(now)
                .attempt(Optional.empty())
                .verificationDue(false)
                .build();
    }

    /**
     * This device after Apple confirmed that it left the organization by our word, which cannot be undone (rule E1).
     *
     * @param now when Apple answered
     * @return the released device
     */
    public EnrollableDevice disowned(Instant now) {
        return builder().from(released(now, false, now)).disownedAt(now).build();
    }

    /**
     * This device after Apple said which one it came for (rule E3).
     *
     * @param apple Apple's word
     * @return the device
     */
    public EnrollableDevice replacing(Replacement apple) {
        return builder().from(this).replacement(apple).build();
    }

    /** This device, to be asked about alone. */
    EnrollableDevice doubted() {
        return builder().from(this).verificationDue(true).build();
    }

    /** This device after an operation was applied. */
    EnrollableDevice remembering(Optional<LastOperation> operation) {
        return builder().from(this).lastOperation(operation).build();
    }

    /** This device after it was seen in a full list: later operations always apply. */
    EnrollableDevice seenIn(Instant fetch) {
        return builder()
                .from(this)
                .seenInFetch(fetch)
                .lastOperation(Optional.empty())
                .build();
    }

    /**
     * This device with another wish. An open attempt was for the old wish and ends, except that Apple's waiting time for
     * a throttled device stands.
     *
     * @param choice who decides
     * @param wanted what that means at this server
     * @return the device
     */
    public EnrollableDevice wanting(ProfileChoice choice, Optional<ProfileUuid> wanted) {
        boolean same = wanted.equals(wanted());
        var open = attempt().filter(last -> same || last.outcome() == AssignmentOutcome.THROTTLED);
        return builder().from(this).choice(choice).wanted(wanted).attempt(open).build();
    }

    /**
     * This device after Apple answered to an assignment. What Apple accepted is read back; what it does not have is
     * asked about.
     *
     * @param outcome Apple's answer
     * @param retryAfter how long Apple asks to wait if throttled; zero if it did not say
     * @param now when it answered
     * @return the device
     */
    public EnrollableDevice attempted(AssignmentOutcome outcome, Duration retryAfter, Instant now) {
        boolean ask = outcome == AssignmentOutcome.ACCEPTED || outcome == AssignmentOutcome.NOT_ACCESSIBLE;
        return builder()
                .from(this)
                .attempt(AssignmentAttempt.of(outcome, attempt(), retryAfter, now))
                .verificationDue(ask || verificationDue())
                .build();
    }

    /**
     * Whether it is at the server.
     *
     * @return false once it was released
     */
    public boolean present() {
        return releasedAt().isEmpty();
    }

    /**
     * How it stands (rules S17, S20). Without a wish, Apple's state stands for itself.
     *
     * @return the one word
     */
    public DeviceStatus status() {
        return DeviceStatus.of(this);
    }

    /** Whether state says that a profile is to be assigned, whatever operation reported the state (rule S21). */
    boolean lacksWanted() {
        return wanted().filter(wish -> !profile().holds(wish)).isPresent();
    }

    /**
     * When the wanted profile is to be assigned (rule S21).
     *
     * @return the earliest time; the epoch for a device with a migration deadline, which goes first. Empty if it has what
     *     it should have, is not here, or was given up
     */
    public Optional<Instant> assignmentDue() {
        if (!present() || !lacksWanted()) {
            return Optional.empty();
        }
        if (attempt().isPresent()) {
            return attempt().filter(last -> !last.givenUp()).map(AssignmentAttempt::notBefore);
        }
        return Optional.of(facts().migrationDeadline().isPresent() ? Instant.EPOCH : firstSeenAt());
    }

    /**
     * Starts a device.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a device. */
    public static final class Builder extends ImmutableEnrollableDevice.Builder {
        Builder() {}
    }
}
