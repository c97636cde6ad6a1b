package dev.espalier.mdm.apple.content;

import java.util.HashMap;
import java.util.Map;

/**
 * Apple's numbers of errors (Apple: Handling error responses), those of the legacy service included, which may still
 * surface. The number decides, never the text that comes with it.
 */
final class ErrorNumbers {
    private static final Map<Integer, Reaction> REACTIONS = new HashMap<>();

    static {
        all(Reaction.REFUSED, 9621, 9622, 9625, 9637, 9647, 9722);
        all(Reaction.LOGIN, 9601);
        all(Reaction.WAIT, 9603, 9608, 9612, 9613, 9630, 9631, 9632, 9644, 9646, 9729);
        all(Reaction.OUT_OF_RANGE, 9650);
        all(Reaction.VERSION, 9721);
        all(Reaction.LIMITS, 9700, 9701, 9702, 9714, 9816);
        all(Reaction.ADDRESS, 9710, 9711, 9712, 9728);
        all(Reaction.EVENT, 9708);
        all(Reaction.MOVED, 9617, 9634);
        // arguments: 9600 and 9602 in general, then doubles, then what is missing
        all(Reaction.REQUEST, 9600, 9602, 9614, 9703, 9704, 9705, 9715, 9717, 9718, 9719, 9720, 9811, 9813);
        // users and their accounts
        all(Reaction.REQUEST, 9609, 9618, 9620, 9635, 9636, 9641, 9716, 9814, 9815, 9817);
        // assets and licenses; 9616 and 9619 say that it is already so, 9627 and 9643 may pass after hours
        all(Reaction.REQUEST, 9604, 9605, 9607, 9610, 9616, 9619, 9624, 9626, 9627, 9628, 9643, 9706, 9707, 9709);
        // our mark, methods and media types, cursors, and what only the legacy service knows
        all(Reaction.USELESS, 9713, 9723, 9724, 9725, 9726, 9727, 9812, 9818);
        all(Reaction.USELESS, 9606, 9611, 9615, 9623, 9629, 9633, 9642, 9645, 9648, 9649);
    }

    private ErrorNumbers() {}

    private static void all(Reaction reaction, int... numbers) {
        for (int number : numbers) {
            REACTIONS.put(number, reaction);
        }
    }

    /** What a number asks for; with one that is unknown, or zero for none, the status helps. */
    static Reaction reaction(int number, int status) {
        return REACTIONS.getOrDefault(number, unknown(number, status));
    }

    private static Reaction unknown(int number, int status) {
        if (status == 429 || status >= 500) {
            return Reaction.WAIT;
        }
        return number == 0 ? Reaction.USELESS : Reaction.REQUEST;
    }

    /** Whether anything is known about a number. */
    static boolean isKnown(int number) {
        return REACTIONS.containsKey(number);
    }
}
