package dev.espalier.mdm.domain.people;

import java.util.regex.Pattern;

/** The forms of what products write about people. What is wrong is never quoted: it may be somebody's address. */
final class Words {
    private static final Pattern KEY = Pattern.compile("[!-~]{1,100}");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]{1,189}");
    private static final int LINE = 200;

    private Words() {}

    static boolean areKey(String text) {
        return KEY.matcher(text).matches();
    }

    /** Something, an at sign, something: whether mail arrives there is not for a pattern to say. */
    static boolean areAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    static boolean areLine(String text) {
        return !text.isBlank() && text.length() <= LINE && text.chars().noneMatch(Character::isISOControl);
    }
}
