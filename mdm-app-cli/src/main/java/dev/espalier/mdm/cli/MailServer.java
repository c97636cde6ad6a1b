package dev.espalier.mdm.cli;

import dev.espalier.mdm.domain.shared.Secret;
import dev.espalier.mdm.mail.Security;
import dev.espalier.mdm.mail.SmtpMailer;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mail server, as it was named by a URL.
 *
 * @param host the machine
 * @param port its port
 * @param security how the connection is kept from others' eyes
 * @param login who signs in, or empty
 * @param sender the address that invitations come from
 */
record MailServer(String host, int port, Security security, Optional<Login> login, String sender) {
    private static final Map<String, Security> SCHEMES =
            Map.of("smtp", Security.STARTTLS, "smtps", Security.TLS, "smtp+plain", Security.NONE);
    private static final Map<Security, Integer> PORTS =
            Map.of(Security.STARTTLS, 587, Security.TLS, 465, Security.NONE, 25);
    private static final String FORM = "smtp://user@mail.example:587?from=school@example.org";
    private static final String FROM = "from=";

    /** Who signs in. */
    record Login(String user, Secret password) {}

    /**
     * Reads a URL.
     *
     * @throws IllegalArgumentException if it is none of a mail server
     */
    static MailServer at(String url, String password) {
        URI address = URI.create(url);
        var security = Optional.ofNullable(SCHEMES.get(String.valueOf(address.getScheme())));
        String sender = Optional.ofNullable(address.getQuery())
                .filter(query -> query.startsWith(FROM))
                .map(query -> URLDecoder.decode(query.substring(FROM.length()), StandardCharsets.UTF_8))
                .orElse("");
        if (security.isEmpty() || address.getHost() == null || sender.isEmpty()) {
            throw new IllegalArgumentException("--mail wants a URL such as " + FORM + ".");
        }
        int port = address.getPort() < 0 ? PORTS.getOrDefault(security.orElseThrow(), 587) : address.getPort();
        return new MailServer(
                address.getHost(), port, security.orElseThrow(), login(address.getUserInfo(), password), sender);
    }

    private static Optional<Login> login(@Nullable String user, String password) {
        if (user == null || user.isEmpty()) {
            return Optional.empty();
        }
        if (password.isBlank()) {
            throw new IllegalArgumentException(
                    "The mail server wants a password for " + user + ": --mail-password-file, or MDM_MAIL_PASSWORD.");
        }
        return Optional.of(new Login(user, Secret.of(password)));
    }

    /** Sends from there. Nothing is connected yet. */
    SmtpMailer mailer() {
        var builder = SmtpMailer.at(host, sender).port(port).security(security);
        login.ifPresent(who -> builder.login(who.user(), who.password()));
        return builder.build();
    }
}
