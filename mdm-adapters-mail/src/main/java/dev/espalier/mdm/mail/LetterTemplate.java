package dev.espalier.mdm.mail;

import dev.espalier.mdm.domain.invite.InvitationLetter;
import java.util.Locale;
import java.util.ResourceBundle;

/** Writes invitations. A product brings its own for its words, its look and its languages. */
@FunctionalInterface
public interface LetterTemplate {

    /**
     * Writes one. Both forms have to contain the link and the sentence with which Apple Account it is accepted; one that
     * does not is never sent.
     *
     * @param invitation what it has to say
     * @return the letter
     */
    Letter write(InvitationLetter invitation);

    /**
     * The default: plain and friendly, in English.
     *
     * @return the template
     */
    static LetterTemplate usual() {
        return saying(ResourceBundle.getBundle("dev.espalier.mdm.mail.letter", Locale.ROOT));
    }

    /**
     * The same letter in other words, or in another language.
     *
     * @param words has what the library's own {@code letter.properties} has: subject, greeting, greeting.nobody, lead, open,
     *     button, once, end; {@code {0}} is the organization, in a greeting the person's name
     * @return the template
     * @throws IllegalArgumentException if one of them is missing
     */
    static LetterTemplate saying(ResourceBundle words) {
        return new BundledLetter(words);
    }
}
