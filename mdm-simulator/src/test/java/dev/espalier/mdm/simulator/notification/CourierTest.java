package dev.espalier.mdm.simulator.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.Behavior;
import dev.espalier.mdm.simulator.ContentChoice;
import dev.espalier.mdm.simulator.NotificationFault;
import dev.espalier.mdm.simulator.Notifications;
import dev.espalier.mdm.simulator.SentNotification;
import dev.espalier.mdm.simulator.SentNotification.Attempt;
import dev.espalier.mdm.simulator.SentNotification.State;
import dev.espalier.mdm.simulator.VirtualClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CourierTest {

    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

    private final VirtualClock clock = VirtualClock.frozenAt(START);
    private final Behavior behavior = behavior();
    private final Courier courier = new Courier(clock, behavior);
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        courier.close();
        receiver.close();
    }

    @Test
    void a_notification_is_posted_with_the_secret_at_once() {
        send("n-1");

        var request = receiver.requests().get(0);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/apple/notifications");
        assertThat(request.header("Authorization")).contains("Bearer nwl_5pQ0aH8vXn2TtYk4mZ7rB1");
        assertThat(request.header("Content-Type")).contains("application/json");
        assertThat(receiver.bodies().get(0).path("notificationId").asString()).isEqualTo("n-1");
        assertThat(courier.all()).extracting(SentNotification::state).containsExactly(State.DELIVERED);
    }

    @Test
    void what_is_not_taken_is_tried_again_after_one_minute_and_after_four_and_then_lost() {
        receiver.answers(500, 0, 302);

        send("n-1");
        advance(59);
        assertThat(receiver.requests()).hasSize(1);
        advance(1);
        assertThat(receiver.requests()).hasSize(2);
        advance(179);
        assertThat(receiver.requests()).hasSize(2);
        advance(1);
        advance(3_600);

        assertThat(only().state()).isEqualTo(State.LOST);
        assertThat(only().attempts()).extracting(Attempt::status).containsExactly(500, 0, 302);
        assertThat(only().attempts())
                .extracting(Attempt::at)
                .containsExactly(START, START.plusSeconds(60), START.plusSeconds(240));
    }

    @Test
    void any_success_ends_the_attempts() {
        receiver.answers(503, 204);

        send("n-1");
        assertThat(only().state()).isEqualTo(State.WAITING);
        advance(600);

        assertThat(only().state()).isEqualTo(State.DELIVERED);
        assertThat(receiver.requests()).hasSize(2);
    }

    @Test
    void attempts_that_were_missed_are_made_up_for_one_after_the_other() {
        receiver.answers(500, 500, 500);

        send("n-1");
        advance(86_400);

        assertThat(only().attempts()).hasSize(3);
    }

    @Test
    void a_dropped_notification_is_never_sent() {
        courier.onNext("*").goes(NotificationFault.DROPPED).once();

        send("n-1");
        send("n-2");
        advance(600);

        assertThat(ids()).containsExactly("n-2");
        assertThat(courier.all()).extracting(SentNotification::state).containsExactly(State.DROPPED, State.DELIVERED);
    }

    @Test
    void a_doubled_notification_comes_twice_with_one_identifier() {
        courier.onNext("ASSET_COUNT").goes(NotificationFault.DUPLICATED).once();

        send("n-1");
        send("n-2");

        assertThat(ids()).containsExactly("n-1", "n-1", "n-2");
    }

    @Test
    void a_late_notification_waits_for_the_clock() {
        courier.onNext("*")
                .goes(NotificationFault.DELAYED)
                .by(Duration.ofMinutes(6))
                .once();

        send("n-1");
        send("n-2");
        assertThat(ids()).containsExactly("n-2");
        advance(360);

        assertThat(ids()).containsExactly("n-2", "n-1");
    }

    @Test
    void a_reordered_notification_lets_the_next_one_pass() {
        courier.onNext("*").goes(NotificationFault.REORDERED).once();

        send("n-1");
        assertThat(ids()).isEmpty();
        send("n-2");
        send("n-3");

        assertThat(ids()).containsExactly("n-2", "n-1", "n-3");
    }

    @Test
    void a_reordered_notification_that_nothing_follows_comes_a_minute_later() {
        courier.onNext("*").goes(NotificationFault.REORDERED).once();

        send("n-1");
        advance(60);

        assertThat(ids()).containsExactly("n-1");
    }

    @Test
    void a_wrong_secret_stays_wrong_in_every_attempt() {
        courier.onNext("*").goes(NotificationFault.WRONG_SECRET).once();
        receiver.answers(401, 401, 401);

        send("n-1");
        advance(240);
        send("n-2");

        assertThat(receiver.requests())
                .extracting(
                        request -> request.header("Authorization").orElse("").contains("nwl_"))
                .containsExactly(false, false, false, true);
    }

    @Test
    void a_script_waits_for_its_type_and_plays_until_it_is_disarmed() {
        courier.onNext("USER_ASSOCIATED").once();
        courier.onNext("ASSET_COUNT").always();

        send("n-1");
        send("n-2");
        courier.clear();
        send("n-3");

        assertThat(ids()).containsExactly("n-3");
        assertThat(courier.all()).extracting(SentNotification::id).containsExactly("n-3");
    }

    @Test
    void a_test_waits_for_its_answer_and_no_script_concerns_it() {
        courier.onNext("*").always();
        receiver.answers(200, 500);

        assertThat(courier.probe(letter("t-1", receiver.url()))).isTrue();
        assertThat(courier.probe(letter("t-2", receiver.url()))).isFalse();
        receiver.close();
        assertThat(courier.probe(letter("t-3", receiver.url()))).isFalse();

        advance(600);
        assertThat(courier.all())
                .extracting(SentNotification::state)
                .containsExactly(State.DELIVERED, State.LOST, State.LOST);
    }

    @Test
    void plain_http_is_for_this_machine_and_can_be_forbidden() {
        assertThat(List.of(
                        "https://hooks.northwind.example/apple",
                        "http://127.0.0.1:8080/apple",
                        "http://localhost/apple",
                        "http://[::1]:9/apple"))
                .allMatch(url -> courier.takes(URI.create(url)));
        assertThat(List.of("http://hooks.northwind.example/apple", "ftp://localhost/apple", "/apple", "mailto:a@b"))
                .noneMatch(url -> courier.takes(URI.create(url)));

        behavior.set(ContentChoice.PLAIN_NOTIFICATION_URLS, false);

        assertThat(courier.takes(URI.create("http://127.0.0.1:8080/apple"))).isFalse();
        assertThat(courier.takes(URI.create("https://127.0.0.1:8080/apple"))).isTrue();
    }

    @Test
    @Timeout(60)
    void a_receiver_that_keeps_silent_holds_up_nobody_else() {
        try (var other = new Receiver()) {
            receiver.answers(Receiver.SILENCE);
            courier.send(letter("n-1", receiver.url()));
            courier.send(letter("n-2", other.url()));

            while (other.requests().isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(courier.all().get(0).attempts()).isEmpty();
            receiver.close();
            settle();
            assertThat(courier.all().get(0).attempts()).hasSize(1);
        }
    }

    @Test
    void only_so_many_are_remembered_but_none_is_forgotten_on_its_way() {
        courier.onNext("*").goes(NotificationFault.DELAYED).once();
        send("late");
        courier.onNext("*").always();
        for (int i = 0; i < Notifications.CAPACITY + 10; i++) {
            courier.send(letter("n-" + i, receiver.url()));
        }

        assertThat(courier.all()).hasSize(Notifications.CAPACITY);
        assertThat(courier.all().get(0).id()).isEqualTo("late");
        advance(600);
        assertThat(ids()).containsExactly("late");
    }

    @Test
    void the_secret_is_not_shown() {
        assertThat(letter("n-1", receiver.url()).toString()).doesNotContain("nwl_");
    }

    private static Behavior behavior() {
        var choices = new AtomicReference<Behavior>();
        AppleSimulator.builder().behavior(choices::set);
        return choices.get();
    }

    private void send(String id) {
        courier.send(letter(id, receiver.url()));
        settle();
    }

    private void advance(long seconds) {
        clock.advance(Duration.ofSeconds(seconds));
        courier.tick();
        settle();
    }

    private void settle() {
        assertThat(courier.settle(Duration.ofSeconds(20))).isTrue();
    }

    private SentNotification only() {
        assertThat(courier.all()).hasSize(1);
        return courier.all().get(0);
    }

    private List<String> ids() {
        return receiver.bodies().stream()
                .map(body -> body.path("notificationId").asString())
                .toList();
    }

    private static Letter letter(String id, URI url) {
        var body = "{\"notification\":{},\"notificationId\":\"" + id + "\",\"notificationType\":\"ASSET_COUNT\"}";
        return new Letter(id, "ASSET_COUNT", "7301984462210057", new Address(url, "nwl_5pQ0aH8vXn2TtYk4mZ7rB1"), body);
    }
}
