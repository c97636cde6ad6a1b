package dev.espalier.mdm.mail;

import dev.espalier.mdm.domain.invite.InvitationLetter;
import dev.espalier.mdm.domain.shared.Secret;
import dev.espalier.mdm.failure.MisuseException;
import dev.espalier.mdm.spi.invite.Delivery;
import dev.espalier.mdm.spi.invite.InvitationMailer;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Sends invitations by SMTP, one connection for as many as follow each other. It is safe for use by several threads, which
 * take turns. Nothing of a letter, an address or a password is ever in a message of an exception or in a log of ours. The
 * mail library's own log shows addresses at level FINE and letters at FINEST: it stays off where that is no test.
 *
 * <p>Addresses whose part before the at sign is not ASCII count as bounced: few servers take them. Domains may have any
 * letters.
 */
public final class SmtpMailer implements InvitationMailer, AutoCloseable {
    private final Settings settings;
    private final Session session;
    private final Deadline deadline;
    private @Nullable Transport open;

    private SmtpMailer(Settings settings) {
        this.settings = settings;
        this.deadline = new Deadline(settings.patience);
        this.session = Session.getInstance(settings.properties(deadline));
    }

    /**
     * Starts a mailer.
     *
     * @param host the mail server
     * @param sender the address that invitations come from
     * @return a builder
     * @throws IllegalArgumentException if the sender is no address
     */
    public static Builder at(String host, String sender) {
        return new Builder(host, sender);
    }

    @Override
    public synchronized Delivery send(InvitationLetter letter) {
        var recipient = recipient(letter);
        if (recipient.isEmpty()) {
            return Delivery.BOUNCED;
        }
        var written = written(letter);
        try {
            var message = new InvitationMessage(session, letter, written);
            message.send(settings.sender, settings.replyTo, recipient.orElseThrow());
            return deadline.within(() -> send(message, recipient.orElseThrow()));
        } catch (MessagingException e) {
            return Delivery.UNAVAILABLE;
        }
    }

    private static Optional<InternetAddress> recipient(InvitationLetter letter) {
        try {
            String text = spelledInAscii(letter.address().orElse(""));
            boolean plain = StandardCharsets.US_ASCII.newEncoder().canEncode(text);
            return plain ? Optional.of(new InternetAddress(text, true)) : Optional.empty();
        } catch (AddressException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String spelledInAscii(String address) {
        int at = address.lastIndexOf('@') + 1;
        return address.substring(0, at) + IDN.toASCII(address.substring(at));
    }

    private Letter written(InvitationLetter letter) {
        var written = settings.template.write(letter);
        letter.complaint(written.text())
                .or(() -> letter.complaint(Html.read(written.html())))
                .ifPresent(complaint -> {
                    throw new MisuseException("The template of invitations cannot be used: " + complaint);
                });
        return written;
    }

    private Delivery send(InvitationMessage message, Address recipient) {
        try {
            connected().sendMessage(message, new Address[] {recipient});
            return Delivery.DELIVERED;
        } catch (MessagingException e) {
            var outcome = Answers.outcome(e, message.left());
            if (outcome == Delivery.UNAVAILABLE || outcome == Delivery.IN_DOUBT) {
                disconnect();
            }
            return outcome;
        }
    }

    private Transport connected() throws MessagingException {
        var transport = open;
        if (transport == null || !transport.isConnected()) {
            disconnect();
            transport = session.getTransport("smtp");
            transport.connect(
                    settings.host,
                    settings.port,
                    settings.user,
                    settings.password == null ? null : settings.password.reveal());
            open = transport;
        }
        return transport;
    }

    private void disconnect() {
        try {
            if (open != null) {
                open.close();
            }
        } catch (MessagingException e) {
            // It is gone either way.
        } finally {
            open = null;
        }
    }

    /** Ends the connection. */
    @Override
    public synchronized void close() {
        disconnect();
        deadline.close();
    }

    /** Where mail goes, without the password. */
    @Override
    public String toString() {
        return "SmtpMailer[" + settings.host + ":" + settings.port + ", " + settings.security + "]";
    }

    /** Everything that can be set. */
    private static final class Settings {
        private static final Duration PATIENCE = Duration.ofSeconds(25);

        private final String host;
        private final InternetAddress sender;
        private int port;
        private Security security = Security.STARTTLS;
        private Duration patience = PATIENCE;
        private LetterTemplate template = LetterTemplate.usual();
        private @Nullable InternetAddress replyTo;
        private @Nullable String user;
        private @Nullable Secret password;
        private @Nullable SSLContext trust;

        Settings(String host, InternetAddress sender) {
            this.host = host;
            this.sender = sender;
        }

        Properties properties(Deadline deadline) {
            String millis = String.valueOf(patience.toMillis());
            var properties = new Properties();
            properties.put("mail.smtp.auth", String.valueOf(user != null));
            properties.put("mail.smtp.connectiontimeout", millis);
            properties.put("mail.smtp.timeout", millis);
            properties.put("mail.smtp.starttls.enable", String.valueOf(security == Security.STARTTLS));
            properties.put("mail.smtp.starttls.required", String.valueOf(security == Security.STARTTLS));
            properties.put("mail.smtp.ssl.enable", String.valueOf(security == Security.TLS));
            properties.put("mail.smtp.ssl.checkserveridentity", "true");
            properties.put("mail.smtp.quitwait", "false");
            properties.put("mail.smtp.socketFactory", deadline.sockets());
            // Otherwise a second attempt is made on sockets that trust others and that nobody cuts.
            properties.put("mail.smtp.socketFactory.fallback", "false");
            var secure = deadline.secureSockets(Optional.ofNullable(trust));
            properties.put("mail.smtp.ssl.socketFactory", secure);
            return properties;
        }
    }

    /** Options of a mailer. */
    public static final class Builder {
        private final Settings settings;

        private Builder(String host, String sender) {
            this.settings = new Settings(host, address(sender, null));
            port(587);
        }

        private static InternetAddress address(String text, @Nullable String name) {
            try {
                var address = new InternetAddress(text, true);
                address.setPersonal(name, StandardCharsets.UTF_8.name());
                return address;
            } catch (AddressException | UnsupportedEncodingException e) {
                throw new IllegalArgumentException("An address that mail comes from has the form name@domain.");
            }
        }

        /**
         * The port; 587 by default.
         *
         * @param port 1 to 65535
         * @return this builder
         * @throws IllegalArgumentException if it is outside
         */
        public Builder port(int port) {
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("A port is 1 to 65535.");
            }
            settings.port = port;
            return this;
        }

        /**
         * How the connection is kept from others' eyes; {@link Security#STARTTLS} by default.
         *
         * @param security how
         * @return this builder
         * @throws IllegalArgumentException if it is not encrypted and the server is another machine
         */
        public Builder security(Security security) {
            if (security == Security.NONE && !loopback(settings.host)) {
                throw new IllegalArgumentException(
                        "Invitations leave this machine only encrypted; use STARTTLS or TLS.");
            }
            settings.security = security;
            return this;
        }

        private static boolean loopback(String host) {
            try {
                return InetAddress.getByName(host).isLoopbackAddress();
            } catch (UnknownHostException e) {
                return false;
            }
        }

        /**
         * Whom the server is believed to be; the machine's usual certificates by default.
         *
         * @param trust makes encrypted connections
         * @return this builder
         */
        public Builder trusting(SSLContext trust) {
            settings.trust = trust;
            return this;
        }

        /**
         * Who signs in; nobody by default.
         *
         * @param user the user
         * @param password the password
         * @return this builder
         */
        public Builder login(String user, Secret password) {
            settings.user = user;
            settings.password = password;
            return this;
        }

        /**
         * What people see as the sender's name; nothing by default.
         *
         * @param name the name
         * @return this builder
         */
        public Builder senderName(String name) {
            return named(name);
        }

        private Builder named(String name) {
            try {
                settings.sender.setPersonal(name, StandardCharsets.UTF_8.name());
                return this;
            } catch (UnsupportedEncodingException e) {
                throw new IllegalStateException("Every machine knows UTF-8.", e);
            }
        }

        /**
         * Where answers go; to the sender by default.
         *
         * @param address the address
         * @return this builder
         * @throws IllegalArgumentException if it is no address
         */
        public Builder replyTo(String address) {
            settings.replyTo = address(address, null);
            return this;
        }

        /**
         * Who writes letters; {@link LetterTemplate#usual()} by default.
         *
         * @param template the template
         * @return this builder
         */
        public Builder letters(LetterTemplate template) {
            settings.template = template;
            return this;
        }

        /**
         * How long one letter may take in all, however slowly the server speaks; 25 seconds by default.
         *
         * @param patience 10 milliseconds to 29 seconds
         * @return this builder
         * @throws IllegalArgumentException if it is outside
         */
        public Builder patience(Duration patience) {
            if (patience.toMillis() < 10 || patience.compareTo(Duration.ofSeconds(29)) > 0) {
                throw new IllegalArgumentException("A letter may take 10 milliseconds to 29 seconds.");
            }
            settings.patience = patience;
            return this;
        }

        /**
         * Makes the mailer. No connection is opened by it.
         *
         * @return the mailer
         */
        public SmtpMailer build() {
            return new SmtpMailer(settings);
        }
    }
}
