package dev.espalier.mdm.cli.shared;

import dev.espalier.mdm.api.location.Operator;
import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.sdk.Messages;
import java.time.Instant;
import java.util.OptionalLong;

/** What a verb works with. Nothing is opened before it is asked for. */
public interface Workplace {

    /** The caller's session in the chosen account. */
    AccountSession session();

    /** The account with the installation's own eyes, to tell what a name means; never to do anything for a caller. */
    AccountSession everything();

    /** The account that was chosen, or the only one. */
    AccountId account();

    /** The installation as its owner sees it. */
    Operator operator();

    Caller caller();

    Output output();

    Messages messages();

    Surroundings surroundings();

    Instant now();

    /** Whether {@code --yes} was given, or a person at the terminal answers yes. It never stands for a number. */
    boolean sure(String question);

    /** A number that a person types at the terminal; nothing where nobody sits, or if it is none. */
    OptionalLong number(String question);
}
