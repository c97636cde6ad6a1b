package dev.espalier.mdm.domain.journal;

import dev.espalier.mdm.domain.internal.MdmValue;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** One line of an account's journal, as it is stored. */
@Value.Immutable
@MdmValue
public abstract class JournalEntry {
    JournalEntry() {}

    /**
     * Its number in the account: 1, 2, 3 … without gaps. A consumer of the feed reads on from the last one it saw.
     *
     * @return 1 or more
     */
    public abstract long sequence();

    /**
     * What happened. A kind that this version does not know is kept as it is.
     *
     * @return the kind's stable name, such as {@code server.renewed}
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
     * The particulars.
     *
     * @return the details, or empty once they were erased
     */
    public abstract Optional<SaltedDetails> details();

    /**
     * What the chain knows of the details: SHA-256 over salt and details.
     *
     * @return 64 lower-case hexadecimal digits
     */
    public abstract String digest();

    /**
     * The link to the entry before this one.
     *
     * @return 64 lower-case hexadecimal digits
     */
    public abstract String link();

    /**
     * The concept that it belongs to: the first word of the kind.
     *
     * @return such as {@code server}
     */
    public String concept() {
        int dot = kind().indexOf('.');
        return dot < 0 ? kind() : kind().substring(0, dot);
    }

    /**
     * The particulars without their salt.
     *
     * @return the details, empty ones if they were erased
     */
    public Details particulars() {
        return details().map(SaltedDetails::details).orElse(Details.none());
    }

    /**
     * Starts an entry.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of an entry. */
    public static final class Builder extends ImmutableJournalEntry.Builder {
        Builder() {}
    }
}
