package dev.espalier.mdm.domain.invite;

import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.shared.Secret;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/** What an invitation says to somebody (rules I3, I10). What it says is personal, and its link is a credential. */
@Value.Immutable
@MdmValue
public abstract class InvitationLetter {
    InvitationLetter() {}

    /**
     * Which invitation; a letter that is delivered twice is the same.
     *
     * @return the id
     */
    public abstract InvitationId invitation();

    /**
     * Which delivery of it this is.
     *
     * @return 1 for the first, more for a letter that somebody asked for again
     */
    public abstract int delivery();

    /**
     * Where it goes.
     *
     * @return the e-mail address; empty for other channels
     */
    @Value.Redacted
    public abstract Optional<String> address();

    /**
     * Whom it is for.
     *
     * @return the product's key of the person
     */
    public abstract String person();

    /**
     * How the person is addressed.
     *
     * @return the name as noted by the product, or empty
     */
    @Value.Redacted
    public abstract Optional<String> name();

    /**
     * Who invites.
     *
     * @return what people call the unit: its location name, or our label
     */
    public abstract String organization();

    /**
     * Where it is accepted.
     *
     * @return the link
     */
    public abstract Secret link();

    /**
     * The sentence that no invitation may lack: accept with the Apple Account that is signed in on the device (rule I10).
     *
     * @return the sentence, in the language of the letter
     */
    public abstract String advice();

    /**
     * The language of the letter.
     *
     * @return the language
     */
    public abstract Locale language();

    /**
     * What a text that was made of this letter lacks.
     *
     * @param text the text that a person would read
     * @return what is missing, in a sentence, or empty
     */
    public Optional<String> complaint(String text) {
        if (!text.contains(link().reveal())) {
            return Optional.of("The text of an invitation has to contain its link.");
        }
        return text.contains(advice())
                ? Optional.empty()
                : Optional.of("The text of an invitation has to say with which Apple Account it is accepted.");
    }

    /**
     * Starts a letter.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a letter. */
    public static final class Builder extends ImmutableInvitationLetter.Builder {
        Builder() {}
    }
}
