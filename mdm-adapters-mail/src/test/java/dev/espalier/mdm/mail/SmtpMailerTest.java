package dev.espalier.mdm.mail;

import static dev.espalier.mdm.mail.Letters.ADVICE;
import static dev.espalier.mdm.mail.Letters.LINK;
import static dev.espalier.mdm.mail.Letters.aLetter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.espalier.mdm.domain.shared.Secret;
import dev.espalier.mdm.failure.MisuseException;
import dev.espalier.mdm.spi.invite.Delivery;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters on a real mail server. */
class SmtpMailerTest {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private SmtpMailer.Builder mailer() {
        return SmtpMailer.at("127.0.0.1", "school@northwind.example")
                .port(server.getSmtp().getPort())
                .security(Security.NONE)
                .senderName("Schule Süd");
    }

    private MimeMessage received() {
        var all = server.getReceivedMessages();
        return all[all.length - 1];
    }

    @Test
    void a_letter_arrives_in_two_forms_with_link_and_advice() throws Exception {
        try (var mailer = mailer().replyTo("help@northwind.example").build()) {
            assertThat(mailer.send(aLetter().build())).isEqualTo(Delivery.DELIVERED);
        }

        var message = received();
        var parts = (MimeMultipart) message.getContent();
        assertThat(message.getSubject()).isEqualTo("Schule \"Nord\": accept apps and books");
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("ada@mail.example");
        assertThat(message.getReplyTo()).extracting(Object::toString).containsExactly("help@northwind.example");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("Message-ID"))
                .containsExactly("<0e0c7a52-9a0e-4d0b-8a55-3b1f4d1d2c10.1@northwind.example>");
        assertThat(parts.getCount()).isEqualTo(2);
        BodyPart text = parts.getBodyPart(0);
        BodyPart html = parts.getBodyPart(1);
        assertThat(text.isMimeType("text/plain")).isTrue();
        assertThat((String) text.getContent()).contains(LINK).contains(ADVICE).contains("Söhne");
        assertThat(html.isMimeType("text/html")).isTrue();
        assertThat(Html.read((String) html.getContent())).contains(LINK).contains(ADVICE);
    }

    @Test
    void several_letters_follow_each_other_and_all_arrive() {
        try (var mailer = mailer().build()) {
            for (int i = 0; i < 5; i++) {
                assertThat(mailer.send(aLetter().delivery(i).build())).isEqualTo(Delivery.DELIVERED);
            }
        }
        assertThat(server.getReceivedMessages()).hasSize(5);
    }

    @Test
    void a_domain_in_any_letters_is_spelled_as_mail_servers_know_it() throws Exception {
        try (var mailer = mailer().build()) {
            assertThat(mailer.send(aLetter().address("ada@schüle.example").build()))
                    .isEqualTo(Delivery.DELIVERED);
        }
        assertThat(received().getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("ada@xn--schle-mva.example");
    }

    @Test
    void an_encrypted_connection_that_fails_is_not_tried_again_in_another_way() throws Exception {
        var connections = new AtomicInteger();
        try (var dropping = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var mailer = SmtpMailer.at("127.0.0.1", "school@northwind.example")
                        .port(dropping.getLocalPort())
                        .security(Security.TLS)
                        .trusting(SSLContext.getDefault())
                        .build()) {
            var server =
                    CompletableFuture.runAsync(() -> drop(dropping, connections), task -> new Thread(task).start());
            assertThat(mailer.send(aLetter().build())).isEqualTo(Delivery.UNAVAILABLE);
            dropping.close();
            server.join();
        }
        assertThat(connections).hasValue(1);
    }

    private static void drop(ServerSocket dropping, AtomicInteger connections) {
        try {
            while (true) {
                dropping.accept().close();
                connections.incrementAndGet();
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    @Test
    void whoever_signs_in_is_believed_and_a_wrong_password_sends_nothing() {
        server.setUser("school", "school", "right");
        try (var right = mailer().login("school", Secret.of("right")).build();
                var wrong = mailer().login("school", Secret.of("wrong")).build()) {
            assertThat(right.send(aLetter().build())).isEqualTo(Delivery.DELIVERED);
            assertThat(wrong.send(aLetter().build())).isEqualTo(Delivery.UNAVAILABLE);
            assertThat(wrong.toString()).doesNotContain("wrong");
        }
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void line_breaks_in_names_add_no_header() throws Exception {
        var letter = aLetter()
                .organization("North\r\nBcc: everybody@mail.example")
                .name("Ada\r\nX: y")
                .build();
        try (var mailer = mailer().build()) {
            assertThat(mailer.send(letter)).isEqualTo(Delivery.DELIVERED);
        }
        assertThat(received().getHeader("Bcc")).isNull();
        assertThat(received().getAllRecipients()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no-at-sign", "two@at@signs", "ada@mail.example\r\nRCPT TO:<x@y.example>", "ädä@mail.example"})
    void what_is_no_address_bounces_before_anything_is_said(String address) {
        try (var mailer = mailer().build()) {
            assertThat(mailer.send(aLetter().address(address).build())).isEqualTo(Delivery.BOUNCED);
            assertThat(mailer.send(aLetter().address(Optional.empty()).build())).isEqualTo(Delivery.BOUNCED);
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_template_that_lacks_the_link_or_the_advice_never_sends_a_letter() {
        for (LetterTemplate bad : new LetterTemplate[] {
            letter -> new Letter(
                    "s", letter.advice(), letter.advice() + letter.link().reveal()),
            letter -> new Letter(
                    "s",
                    letter.advice() + letter.link().reveal(),
                    Html.escaped(letter.link().reveal()))
        }) {
            try (var mailer = mailer().letters(bad).build()) {
                assertThatThrownBy(() -> mailer.send(aLetter().build()))
                        .isInstanceOf(MisuseException.class)
                        .hasMessageNotContaining("4093f6de");
            }
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void nothing_leaves_this_machine_unencrypted() {
        assertThatThrownBy(() ->
                        SmtpMailer.at("192.0.2.1", "school@northwind.example").security(Security.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_server_that_does_not_offer_encryption_gets_nothing() {
        try (var mailer = mailer().security(Security.STARTTLS).build()) {
            assertThat(mailer.send(aLetter().build())).isEqualTo(Delivery.UNAVAILABLE);
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_that_is_not_there_is_unavailable() {
        int port = server.getSmtp().getPort();
        server.stop();
        try (var mailer = SmtpMailer.at("127.0.0.1", "school@northwind.example")
                .port(port)
                .security(Security.NONE)
                .build()) {
            assertThat(mailer.send(aLetter().build())).isEqualTo(Delivery.UNAVAILABLE);
        }
    }
}
