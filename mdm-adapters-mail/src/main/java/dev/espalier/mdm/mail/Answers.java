package dev.espalier.mdm.mail;

import dev.espalier.mdm.spi.invite.Delivery;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What a mail server's answer means for one letter, and for those after it. */
final class Answers {
    private static final int GOING_AWAY = 421;

    private Answers() {}

    /** What came of a letter that could not be sent; {@code left} if all of it had been said to the server. */
    static Delivery outcome(MessagingException failure, boolean left) {
        return chain(failure)
                .flatMap(one -> said(one).stream())
                .findFirst()
                .orElse(left ? Delivery.IN_DOUBT : Delivery.UNAVAILABLE);
    }

    /** The innermost first: it is about the recipient, where there is one. */
    private static Stream<Exception> chain(Exception failure) {
        var next = failure instanceof MessagingException messaging ? messaging.getNextException() : null;
        return next == null ? Stream.of(failure) : Stream.concat(chain(next), Stream.of(failure));
    }

    private static Optional<Delivery> said(Exception failure) {
        if (failure instanceof SMTPAddressFailedException recipient) {
            return code(recipient.getReturnCode());
        }
        if (failure instanceof SMTPSenderFailedException || failure instanceof AuthenticationFailedException) {
            return Optional.of(Delivery.UNAVAILABLE);
        }
        return failure instanceof SMTPSendFailedException letter ? code(letter.getReturnCode()) : Optional.empty();
    }

    private static Optional<Delivery> code(int code) {
        if (code == GOING_AWAY) {
            return Optional.of(Delivery.UNAVAILABLE);
        }
        if (code >= 500) {
            return Optional.of(Delivery.BOUNCED);
        }
        return code >= 400 ? Optional.of(Delivery.LATER) : Optional.empty();
    }
}
