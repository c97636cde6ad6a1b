package dev.espalier.mdm.domain.journal;

import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.internal.MdmValue;
import java.time.Instant;
import org.immutables.value.Value;

/** Something that happened and is to be written down; it gets its number and its link when it is stored. */
@Value.Immutable
@MdmValue
public abstract class JournalEvent {
    JournalEvent() {}

    /**
     * What happened.
     *
     * @return the kind's stable name
     */
    public abstract String kind();

    /**
     * What it happened to.
     *
     * @return the subject
     */
    public abstract Subject subject();

    /**
     * Who did it.
     *
     * @return role and pseudonymous id
     */
    public abstract Actor actor();

    /**
     * When.
     *
     * @return the time, in whole milliseconds
     */
    public abstract Instant at();

    /**
     * The particulars; the actor's name is among them.
     *
     * @return the details
     */
    public abstract Details details();

    /**
     * Writes an event down.
     *
     * @param kind what happened
     * @param subject to what
     * @param caller who did it; the name goes into the details
     * @param at when
     * @return the event, without further particulars
     */
    public static JournalEvent of(EventKind kind, Subject subject, Caller caller, Instant at) {
        return builder()
                .kind(kind.code())
                .subject(subject)
                .actor(Actor.of(caller))
                .at(at)
                .details(Details.none().with("by", caller.name()))
                .build();
    }

    /**
     * The same event with one more particular.
     *
     * @param name its name
     * @param value its text; never a secret
     * @return the fuller event
     */
    public JournalEvent with(String name, Object value) {
        return builder().from(this).details(details().with(name, value)).build();
    }

    /**
     * Starts an event.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of an event. */
    public static final class Builder extends ImmutableJournalEvent.Builder {
        Builder() {}
    }
}
