package dev.espalier.mdm.specification.content;

import static dev.espalier.mdm.testkit.OutcomeAssert.assertThatOutcome;
import static dev.espalier.mdm.testkit.access.Callers.aLeaderOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.access.AccessRefusal;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.ContentRefusal;
import dev.espalier.mdm.domain.content.NotificationSettings;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.license.Notice;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.specification.School;
import dev.espalier.mdm.spi.content.ClaimAnswer;
import dev.espalier.mdm.testkit.apple.Replies;
import dev.espalier.mdm.testkit.apple.ScriptedNotices;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where Apple sends notifications is said to Apple, which tries it before it answers. */
class NotifyUsTest {
    private static final URI BASE = URI.create("https://mdm.northwind.example/apple");

    private final School school = new School();
    private final Library library = new Library(school);
    private final ContentIntegration unit = library.integrated();

    @Test
    @Tag("A30")
    void apple_is_told_the_address_with_a_part_that_nobody_can_guess() {
        library.content().notify(unit.id(), BASE).orElseThrow();

        var settings = settings();
        var told = school.apple.units().written().get(1);
        assertThat(told.url()).contains(settings.url());
        assertThat(told.secret()).contains(settings.secret());
        assertThat(told.mark()).isEqualTo(unit.mark());
        assertThat(settings.url()).isEqualTo("https://mdm.northwind.example/apple/" + settings.path());
        assertThat(settings.path()).matches("[0-9a-f]{96,192}");
        assertThat(bearer(settings.secret())).matches("[0-9a-f]{64}");
        assertThat(settings.hash()).isEqualTo(NotificationSettings.hashOf(bytes(bearer(settings.secret()))));
        assertThat(school.journal("content.notifications-set").toString())
                .isNotEqualTo("[]")
                .doesNotContain(settings.path(), bearer(settings.secret()), settings.hash());
    }

    @Test
    @Tag("A30")
    void while_apple_tries_the_address_both_bearers_are_taken_and_then_only_the_new_one() {
        library.content().notify(unit.id(), BASE).orElseThrow();
        var before = settings();
        String old = bearer(before.secret());
        var statuses = new ArrayList<Integer>();
        school.apple.units().answersClaims(() -> {
            statuses.add(received(old));
            statuses.add(received(bearer(settings().secret())));
            statuses.add(received("forged"));
            return new ClaimAnswer.Written(library.now(unit).details());
        });

        library.content().notify(unit.id(), BASE).orElseThrow();

        assertThat(statuses).isEqualTo(List.of(200, 200, 401));
        assertThat(settings().secret()).isNotEqualTo(before.secret());
        assertThat(settings().path()).isEqualTo(before.path());
        assertThat(settings().previous()).isEmpty();
        assertThat(received(old)).isEqualTo(401);
        assertThat(school.holds(before.secret())).isFalse();
    }

    @Test
    @Tag("A30")
    void an_address_that_apple_cannot_reach_is_refused_and_all_stays_as_it_was() {
        library.content().notify(unit.id(), BASE).orElseThrow();
        var before = settings();
        var tried = new ArrayList<SecretRef>();
        school.apple.units().answersClaims(() -> {
            tried.add(settings().secret());
            return new ClaimAnswer.Unreachable(9728);
        });

        assertThatOutcome(library.content().notify(unit.id(), URI.create("https://elsewhere.example")))
                .isRefused(ContentRefusal.NOTIFICATIONS_UNREACHABLE)
                .saying("number", 9728L);

        assertThat(settings()).isEqualTo(before);
        assertThat(tried).hasSize(1).noneMatch(school::holds);
        assertThat(school.holds(before.secret())).isTrue();
    }

    @Test
    @Tag("A30")
    void the_first_address_that_apple_cannot_reach_leaves_nothing() {
        school.apple.units().answersClaims(() -> new ClaimAnswer.Unreachable(9728));

        assertThatOutcome(library.content().notify(unit.id(), BASE))
                .isRefused(ContentRefusal.NOTIFICATIONS_UNREACHABLE);

        assertThat(library.now(unit).notifications()).isEmpty();
        assertThat(school.journal("content.notifications-set")).isEmpty();
    }

    @Test
    @Tag("A30")
    void after_a_lost_answer_both_bearers_are_taken_and_the_same_one_is_sent_again() {
        library.content().notify(unit.id(), BASE).orElseThrow();
        String old = bearer(settings().secret());
        school.apple.units().answersClaims(Replies.lost());
        assertThatOutcome(library.content().notify(unit.id(), BASE)).isRefused(IntegrationRefusal.NOT_BEFORE);
        var undecided = settings();

        assertThat(received(old)).isEqualTo(200);
        assertThat(received(bearer(undecided.secret()))).isEqualTo(200);

        school.clock.advance(Duration.ofHours(4));
        library.content().notify(unit.id(), BASE).orElseThrow();
        assertThat(settings()).isEqualTo(undecided.confirmed());
        assertThat(received(old)).isEqualTo(401);
    }

    @Test
    @Tag("A30")
    void without_notifications_nothing_of_them_stays() {
        library.content().notify(unit.id(), BASE).orElseThrow();
        var before = settings();
        String bearer = bearer(before.secret());

        library.content().stopNotifying(unit.id()).orElseThrow();

        assertThat(library.now(unit).notifications()).isEmpty();
        assertThat(school.apple.units().written().get(2).url()).isEmpty();
        assertThat(school.holds(before.secret())).isFalse();
        assertThat(school.mdm
                        .notifications()
                        .receive(before.path(), "Bearer " + bearer, new byte[0])
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://mdm.northwind.example/apple",
                "https://mdm.northwind.example/apple?a=b",
                "https://u:p@mdm.northwind.example/",
                "mailto:a@b.example"
            })
    @Tag("A30")
    void an_address_that_apple_would_not_take_is_refused_before_it_is_asked(String address) {
        assertThatOutcome(library.content().notify(unit.id(), URI.create(address)))
                .isRefused(ContentRefusal.NOTIFICATION_ADDRESS);

        assertThat(school.apple.units().written()).hasSize(1);
    }

    @Test
    @Tag("X2")
    void a_leader_changes_nothing_about_notifications() {
        var leader = school.as(aLeaderOf("north")).content();

        assertThatOutcome(leader.notify(unit.id(), BASE)).isRefused(AccessRefusal.ADMINISTRATOR_ONLY);
        assertThatOutcome(leader.stopNotifying(unit.id())).isRefused(AccessRefusal.ADMINISTRATOR_ONLY);
    }

    private NotificationSettings settings() {
        return library.now(unit).notifications().orElseThrow();
    }

    private int received(String bearer) {
        var test = ScriptedNotices.body(new Notice("", unit.details().unit().value(), List.of()));
        return school.mdm
                .notifications()
                .receive(settings().path(), "Bearer " + bearer, test)
                .status();
    }

    private String bearer(SecretRef secret) {
        return school.storage
                .vault()
                .use(school.account, secret, bytes -> new String(bytes, StandardCharsets.US_ASCII));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
