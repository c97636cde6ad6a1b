package dev.espalier.mdm.mail;

/**
 * A letter as it is written: the same in two forms.
 *
 * @param subject one line
 * @param text for programs that show plain text
 * @param html for all others; whatever is not ours in it is escaped
 */
public record Letter(String subject, String text, String html) {

    /** Without its content, which is personal and holds a credential. */
    @Override
    public String toString() {
        return "Letter[***]";
    }
}
