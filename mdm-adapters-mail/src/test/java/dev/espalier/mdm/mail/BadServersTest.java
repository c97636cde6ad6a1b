package dev.espalier.mdm.mail;

import static dev.espalier.mdm.mail.Letters.aLetter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.spi.invite.Delivery;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mail server says decides what becomes of a letter, and of those after it. */
class BadServersTest {

    private static Delivery sent(UnaryOperator<String> script) throws Exception {
        try (var server = new ScriptedServer(script);
                var mailer = mailer(server)) {
            return mailer.send(aLetter().build());
        }
    }

    private static SmtpMailer mailer(ScriptedServer server) {
        return SmtpMailer.at("localhost", "school@northwind.example")
                .port(server.port())
                .security(Security.NONE)
                .patience(Duration.ofMillis(700))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such user, BOUNCED",
        "RCPT, 553 not allowed, BOUNCED",
        "RCPT, 450 mailbox busy, LATER",
        "RCPT, 421 going away, UNAVAILABLE",
        "., 554 looks like spam, BOUNCED",
        "., 452 no room, LATER",
        "DATA, 451 try again, LATER",
        "MAIL, 550 sender unknown, UNAVAILABLE",
        "MAIL, 421 too busy, UNAVAILABLE",
        "HELO, 554 no service, UNAVAILABLE",
        "HELO, drop, UNAVAILABLE",
        "RCPT, drop, UNAVAILABLE",
        "DATA, drop, UNAVAILABLE",
        "., drop, IN_DOUBT",
        "HELO, dribble, UNAVAILABLE",
        "RCPT, dribble, UNAVAILABLE",
        "., dribble, IN_DOUBT"
    })
    void each_answer_means_something(String word, String answer, Delivery outcome) throws Exception {
        assertThat(sent(said -> said.equals(word) ? answer : "")).isEqualTo(outcome);
    }

    @Test
    void after_a_recipient_that_is_refused_the_next_letter_goes_over_the_same_connection() throws Exception {
        var refused = new boolean[1];
        try (var server = new ScriptedServer(word -> {
                    boolean first = word.equals("RCPT") && !refused[0];
                    refused[0] |= first;
                    return first ? "550 no such user" : "";
                });
                var mailer = mailer(server)) {
            assertThat(mailer.send(aLetter().build())).isEqualTo(Delivery.BOUNCED);
            assertThat(mailer.send(aLetter().build())).isEqualTo(Delivery.DELIVERED);
            assertThat(server.letters()).isEqualTo(1);
        }
    }

    @Test
    void after_a_connection_that_was_lost_the_next_letter_gets_a_new_one() throws Exception {
        var dropped = new boolean[1];
        try (var server = new ScriptedServer(word -> {
                    boolean first = word.equals("DATA") && !dropped[0];
                    dropped[0] |= first;
                    return first ? ScriptedServer.DROP : "";
                });
                var mailer = mailer(server)) {
            assertThat(mailer.send(aLetter().build())).isEqualTo(Delivery.UNAVAILABLE);
            assertThat(mailer.send(aLetter().build())).isEqualTo(Delivery.DELIVERED);
        }
    }
}
