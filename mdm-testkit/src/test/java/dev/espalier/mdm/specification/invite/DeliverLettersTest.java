package dev.espalier.mdm.specification.invite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.invite.InvitationFailure;
import dev.espalier.mdm.domain.invite.InvitationFilter;
import dev.espalier.mdm.domain.invite.InvitationId;
import dev.espalier.mdm.domain.invite.InviteRefusal;
import dev.espalier.mdm.spi.invite.Delivery;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A letter leaves once, unless somebody asks for it again; what the mail server says decides what is tried later. */
class DeliverLettersTest {
    private final Guests guests = new Guests();

    @Test
    @Tag("I3")
    void a_recipient_that_the_server_does_not_know_fails_and_the_others_get_their_letters() {
        guests.people("p1", "p2", "p3").invited("p1", "p2", "p3");
        guests.letters.answers(letter -> letter.person().equals("p2") ? Delivery.BOUNCED : Delivery.DELIVERED);

        guests.quiet();

        assertThat(guests.written()).containsExactlyInAnyOrder("p1", "p3");
        assertThat(guests.invitation("p2").failure()).contains(InvitationFailure.BOUNCED);
    }

    @Test
    @Tag("I3")
    void a_server_that_is_down_stops_the_run_and_every_letter_leaves_once_it_is_back() {
        guests.people("p1", "p2", "p3").invited("p1", "p2", "p3");
        var tried = new AtomicInteger();
        guests.letters.answers(letter -> {
            tried.incrementAndGet();
            return Delivery.UNAVAILABLE;
        });
        guests.proceeded();
        guests.school.clock.advance(Duration.ofSeconds(6));
        guests.proceeded();
        assertThat(tried).hasValue(1);

        guests.letters.answers(letter -> Delivery.DELIVERED);
        guests.quiet();

        assertThat(guests.written()).containsExactlyInAnyOrder("p1", "p2", "p3");
        assertThat(guests.invitation("p1").deliveries()).isEqualTo(1);
    }

    @Test
    @Tag("I3")
    void a_process_without_a_mail_server_leaves_letters_to_one_that_has_it() {
        guests.people("p1", "p2").invited("p1", "p2");
        var mute = guests.school.wired().apple(guests.apple).build();

        for (int times = 0; times < 8; times++) {
            guests.proceeded(mute);
            guests.school.clock.advance(Duration.ofHours(12));
        }

        assertThat(guests.written()).isEmpty();
        assertThat(guests.invitation("p1").state()).isEqualTo(Invitation.State.READY);
        guests.quiet();
        assertThat(guests.written()).containsExactlyInAnyOrder("p1", "p2");
        assertThat(guests.invitation("p1").deliveries()).isEqualTo(1);
    }

    @Test
    @Tag("I3")
    void what_cannot_be_delivered_again_and_again_has_failed() {
        guests.people("p1").invited("p1");
        guests.letters.answers(letter -> Delivery.LATER);

        for (int i = 0; i < 10; i++) {
            guests.proceeded();
            guests.school.clock.advance(Duration.ofHours(9));
        }

        assertThat(guests.invitation("p1").failure()).contains(InvitationFailure.NOT_DELIVERED);
    }

    @Test
    @Tag("I7")
    void a_letter_whose_answer_was_lost_is_not_sent_again_by_itself_and_is_when_somebody_asks() {
        guests.people("p1").invited("p1");
        guests.letters.answers(letter -> Delivery.IN_DOUBT);
        guests.quiet();
        assertThat(guests.written()).containsExactly("p1");
        assertThat(guests.state("p1")).isEqualTo(Invitation.State.DELIVERING);

        guests.letters.answers(letter -> Delivery.DELIVERED);
        var again = guests.invitations()
                .resend(guests.id(), Set.of(guests.invitation("p1").id()))
                .orElseThrow();
        guests.quiet();

        assertThat(again.values()).allMatch(outcome -> outcome.refusal().isEmpty());
        assertThat(guests.written()).containsExactly("p1", "p1");
        assertThat(guests.letters.letters())
                .extracting(letter -> letter.link().reveal())
                .containsOnly("https://store.example/accept?code=code-1");
        assertThat(guests.letters.letters())
                .extracting(letter -> letter.delivery())
                .containsExactly(1, 2);
    }

    @Test
    @Tag("I7")
    @Tag("I9")
    void of_three_that_are_resent_each_has_its_own_outcome_and_an_accepted_one_is_left_alone() {
        guests.people("p1", "p2", "m1").invited("p1", "p2", "m1");
        guests.quiet();
        guests.users().accepts(guests.user("p2"), "two@icloud.example");
        guests.quiet();

        var ids = Set.of(
                guests.invitation("p1").id(),
                guests.invitation("p2").id(),
                InvitationId.of("00000000-0000-0000-0000-00000000dead"));
        var outcomes = guests.invitations().resend(guests.id(), ids).orElseThrow();
        guests.quiet();

        assertThat(outcomes.get(guests.invitation("p1").id()).refusal()).isEmpty();
        assertThat(reason(outcomes.get(guests.invitation("p2").id()))).isEqualTo(InviteRefusal.NOT_PENDING);
        assertThat(reason(outcomes.get(InvitationId.of("00000000-0000-0000-0000-00000000dead"))))
                .isEqualTo(InviteRefusal.NO_SUCH_INVITATION);
        assertThat(guests.written()).containsExactlyInAnyOrder("p1", "p1", "p2");
    }

    private static InviteRefusal reason(Outcome<Invitation> outcome) {
        return (InviteRefusal) outcome.refusal().map(Refusal::reason).orElseThrow();
    }

    @Test
    @Tag("I6")
    void a_download_holds_the_links_of_pending_ones_only_and_leaves_a_trace_without_them() {
        guests.people("p1", "p2", "m1").invited("p1", "p2", "m1");
        guests.letters.answers(letter -> letter.person().equals("p2") ? Delivery.BOUNCED : Delivery.DELIVERED);
        guests.quiet();

        var listed = guests.invitations()
                .list(guests.id(), InvitationFilter.ALL, "", 10)
                .orElseThrow()
                .items();
        var downloaded = guests.invitations()
                .download(guests.id(), InvitationFilter.ALL, "", 10)
                .orElseThrow()
                .items();

        assertThat(listed).allMatch(view -> view.link().isEmpty());
        assertThat(downloaded)
                .filteredOn(view -> view.link().isPresent())
                .singleElement()
                .matches(view -> view.invitation().person().value().equals("p1"));
        assertThat(guests.school.journal("invite.downloaded")).singleElement().satisfies(entry -> {
            assertThat(entry.particulars().values()).containsEntry("links", "1");
            assertThat(entry.toString()).doesNotContain("code-1");
        });
    }

    @Test
    @Tag("I6")
    void nothing_that_is_personal_or_a_credential_is_in_the_journal() {
        guests.people("p1", "m1").invited("p1", "m1");
        guests.quiet();
        guests.users().accepts(guests.user("p1"), "one@icloud.example");
        guests.quiet();

        assertThat(guests.school.journal().toString())
                .doesNotContain("code-1")
                .doesNotContain("@mail.example")
                .doesNotContain("@school.example")
                .doesNotContain("hash-of");
    }
}
