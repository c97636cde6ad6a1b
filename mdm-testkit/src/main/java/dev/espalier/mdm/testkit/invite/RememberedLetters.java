package dev.espalier.mdm.testkit.invite;

import dev.espalier.mdm.domain.invite.InvitationLetter;
import dev.espalier.mdm.spi.invite.Delivery;
import dev.espalier.mdm.spi.invite.InvitationMailer;
import dev.espalier.mdm.spi.invite.InvitationPrompt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Takes letters and prompts, and remembers them. */
public final class RememberedLetters implements InvitationMailer, InvitationPrompt {
    private final List<InvitationLetter> letters = new ArrayList<>();
    private Function<InvitationLetter, Delivery> answer = letter -> Delivery.DELIVERED;

    /** Nothing came yet. */
    public RememberedLetters() {}

    /**
     * Says what comes of letters from now on.
     *
     * @param outcome the outcome for a letter; only delivered ones, and those in doubt, are remembered
     */
    public synchronized void answers(Function<InvitationLetter, Delivery> outcome) {
        answer = outcome;
    }

    /**
     * What came so far.
     *
     * @return the letters, in order
     */
    public synchronized List<InvitationLetter> letters() {
        return List.copyOf(letters);
    }

    @Override
    public synchronized Delivery send(InvitationLetter letter) {
        var outcome = answer.apply(letter);
        if (outcome == Delivery.DELIVERED || outcome == Delivery.IN_DOUBT) {
            letters.add(letter);
        }
        return outcome;
    }

    @Override
    public Delivery prompt(InvitationLetter letter) {
        return send(letter);
    }
}
