package dev.espalier.mdm.domain.health;

import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.journal.Subject;
import java.time.Instant;
import java.util.Map;
import org.immutables.value.Value;

/** One thing that somebody should know or do. */
@Value.Immutable
@MdmValue
public abstract class Finding {
    Finding() {}

    /**
     * What it is about.
     *
     * @return the subject
     */
    public abstract Subject subject();

    /**
     * The subject's name for people.
     *
     * @return the label
     */
    public abstract String label();

    /**
     * How urgent it is.
     *
     * @return the severity
     */
    public abstract Severity severity();

    /**
     * What is found, as the key of a sentence: {@code health.server-rejected}. The sentence of the remedy has the same
     * key with {@code .remedy} behind it.
     *
     * @return the stable code
     */
    public abstract String code();

    /**
     * Since when it is so.
     *
     * @return the time
     */
    public abstract Instant since();

    /**
     * What the sentences need: evidence, causes, person, date.
     *
     * @return each a {@link String}, a {@link Long} or an {@link Instant}, by name
     */
    public abstract Map<String, Object> parameters();

    /**
     * Starts a finding.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a finding. */
    public static final class Builder extends ImmutableFinding.Builder {
        Builder() {}
    }
}
