package dev.espalier.mdm.mail;

import dev.espalier.mdm.domain.invite.InvitationLetter;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** An invitation on its way. The same delivery of the same invitation is the same message, however often it is sent. */
final class InvitationMessage extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final InvitationLetter letter;
    private final Letter written;
    private boolean left;

    InvitationMessage(Session session, InvitationLetter letter, Letter written) {
        super(session);
        this.letter = letter;
        this.written = written;
    }

    /** Fills in who writes to whom, and what. */
    void send(InternetAddress from, @Nullable InternetAddress replyTo, InternetAddress to) throws MessagingException {
        setFrom(from);
        if (replyTo != null) {
            setReplyTo(new Address[] {replyTo});
        }
        setRecipient(Message.RecipientType.TO, to);
        setSubject(written.subject().replaceAll("\\p{Cntrl}+", " "), UTF_8);
        setSentDate(new Date());
        setHeader("Auto-Submitted", "auto-generated");
        setContent(new MimeMultipart("alternative", part(written.text(), "plain"), part(written.html(), "html")));
        saveChanges();
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        String domain = ((InternetAddress) getFrom()[0]).getAddress().replaceFirst(".*@", "");
        setHeader("Message-ID", "<" + letter.invitation() + "." + letter.delivery() + "@" + domain + ">");
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        left = true;
    }

    /** Whether all of it was said to the server, so that it may have been taken. */
    boolean left() {
        return left;
    }
}
