package dev.espalier.mdm.domain.invite;

import static dev.espalier.mdm.domain.invite.Examples.NOW;
import static dev.espalier.mdm.domain.invite.Examples.invitation;
import static dev.espalier.mdm.domain.invite.Examples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.domain.invite.Invitation.Standing;
import dev.espalier.mdm.domain.invite.Invitation.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** An invitation's life, from the file to its end. */
class InvitationTest {
    private static final Instant LATER = NOW.plusSeconds(60);

    private static Invitation at(State state) {
        return Invitation.builder().from(invitation(Channel.EMAIL)).state(state).build();
    }

    @ParameterizedTest
    @Tag("I1")
    @CsvSource({
        "DRAFTED, PENDING",
        "READY, PENDING",
        "DELIVERING, PENDING",
        "SENT, PENDING",
        "ACCEPTED, ACCEPTED",
        "REVOKED, REVOKED",
        "FAILED, FAILED"
    })
    void every_state_has_one_of_four_words(State state, Standing word) {
        assertThat(state.standing()).isEqualTo(word);
        assertThat(at(state).pending()).isEqualTo(word == Standing.PENDING);
        assertThat(at(state).current()).isEqualTo(word == Standing.PENDING || word == Standing.ACCEPTED);
    }

    @ParameterizedTest
    @Tag("I1")
    @EnumSource(Channel.class)
    void a_registered_user_has_a_link_and_whether_we_deliver_it_says_the_channel(Channel channel) {
        var met = invitation(channel).meeting(user(UserState.REGISTERED), LATER);

        assertThat(met.state())
                .isEqualTo(
                        switch (channel) {
                            case MANAGED -> State.DRAFTED;
                            case EMAIL, DEVICE -> State.READY;
                            case LINK -> State.SENT;
                        });
        assertThat(met.deliveredAt()).isEqualTo(channel == Channel.LINK ? Optional.of(LATER) : Optional.empty());
    }

    @ParameterizedTest
    @Tag("I1")
    @EnumSource(
            value = State.class,
            names = {"DRAFTED", "READY", "DELIVERING", "SENT"})
    void an_account_behind_the_user_accepts_whatever_was_delivered(State state) {
        var met = at(state).meeting(user(UserState.ASSOCIATED), LATER);

        assertThat(met.state()).isEqualTo(State.ACCEPTED);
        assertThat(met.endedAt()).contains(LATER);
    }

    @ParameterizedTest
    @Tag("I8")
    @CsvSource({
        "DRAFTED, DRAFTED",
        "READY, REVOKED",
        "DELIVERING, REVOKED",
        "SENT, REVOKED",
        "ACCEPTED, REVOKED",
        "REVOKED, REVOKED",
        "FAILED, FAILED"
    })
    void a_closed_record_revokes_all_but_what_apple_is_yet_to_hear_of(State before, State after) {
        assertThat(at(before).meeting(user(UserState.RETIRED), LATER).state()).isEqualTo(after);
    }

    @ParameterizedTest
    @Tag("I1")
    @EnumSource(
            value = State.class,
            names = {"READY", "DELIVERING", "SENT", "ACCEPTED", "REVOKED", "FAILED"})
    void what_went_on_is_not_set_back_by_a_registered_user(State state) {
        assertThat(at(state).meeting(user(UserState.REGISTERED), LATER)).isEqualTo(at(state));
        assertThat(at(State.FAILED).meeting(user(UserState.ASSOCIATED), LATER)).isEqualTo(at(State.FAILED));
    }

    @Test
    @Tag("I3")
    void a_letter_is_on_file_before_it_leaves_and_counts_once_it_was_delivered() {
        var leaving = at(State.READY).delivering(LATER);

        assertThat(leaving.state()).isEqualTo(State.DELIVERING);
        assertThat(leaving.deliveries()).isEqualTo(1);
        assertThat(leaving.deliveredAt()).contains(LATER);
        assertThat(leaving.deliverable(LATER)).isFalse();
        assertThat(leaving.delivered().state()).isEqualTo(State.SENT);
        assertThat(at(State.ACCEPTED).delivered().state())
                .as("accepted meanwhile")
                .isEqualTo(State.ACCEPTED);
    }

    @Test
    @Tag("I3")
    void what_could_not_be_delivered_waits_longer_each_time_and_fails_after_the_sixth() {
        var waits = new Duration[] {
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8)
        };
        var one = at(State.READY);
        for (Duration wait : waits) {
            one = one.delivering(NOW).missed(NOW);
            assertThat(one.deliveries()).isZero();
            assertThat(one.notBefore()).contains(NOW.plus(wait));
            assertThat(one.deliverable(NOW.plus(wait).minusMillis(1))).isFalse();
            assertThat(one.deliverable(NOW.plus(wait))).isTrue();
        }
        assertThat(at(State.READY).missed(NOW).deliveries())
                .as("of one that was not about to leave")
                .isZero();
        var failed = one.delivering(NOW).missed(LATER);
        assertThat(failed.failure()).contains(InvitationFailure.NOT_DELIVERED);
        assertThat(failed.endedAt()).contains(LATER);
    }

    @Test
    @Tag("I3")
    void a_success_forgets_what_could_not_be_delivered_before() {
        assertThat(at(State.READY)
                        .delivering(NOW)
                        .missed(NOW)
                        .delivering(LATER)
                        .delivered()
                        .misses())
                .isZero();
    }

    @ParameterizedTest
    @Tag("I7")
    @CsvSource({
        "DRAFTED, NOTHING_TO_SEND",
        "READY,",
        "DELIVERING,",
        "SENT,",
        "ACCEPTED, NOT_PENDING",
        "REVOKED, NOT_PENDING",
        "FAILED, NOT_PENDING"
    })
    void only_a_pending_letter_can_be_sent_once_more(State state, InviteRefusal reason) {
        assertThat(at(state).beforeResend()).isEqualTo(Optional.ofNullable(reason));
        var link =
                Invitation.builder().from(at(State.SENT)).channel(Channel.LINK).build();
        assertThat(link.beforeResend()).contains(InviteRefusal.NOTHING_TO_SEND);
    }

    @Test
    @Tag("I7")
    void once_more_means_at_once() {
        var again = at(State.READY).delivering(NOW).missed(NOW).again();

        assertThat(again.state()).isEqualTo(State.READY);
        assertThat(again.notBefore()).isEmpty();
        assertThat(again.misses()).isZero();
        assertThat(again.deliverable(NOW)).isTrue();
    }

    @Test
    @Tag("I8")
    void what_is_pending_or_accepted_can_be_revoked() {
        for (State state : State.values()) {
            assertThat(at(state).beforeRevoke().isEmpty()).isEqualTo(at(state).current());
        }
        assertThat(at(State.DRAFTED).withdrawn(LATER).state()).isEqualTo(State.REVOKED);
        assertThat(at(State.DRAFTED).withdrawn(LATER).endedAt()).contains(LATER);
    }

    @Test
    @Tag("I1")
    void a_failure_has_a_reason_and_changes_nothing_that_is_over() {
        var failed = at(State.SENT).failed(InvitationFailure.ACCOUNT_IN_USE, Optional.of(9641), LATER);

        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.failure()).contains(InvitationFailure.ACCOUNT_IN_USE);
        assertThat(failed.number()).contains(9641);
        assertThat(at(State.ACCEPTED).failed(InvitationFailure.BOUNCED, Optional.empty(), LATER))
                .isEqualTo(at(State.ACCEPTED));
    }

    @Test
    void ids_are_read_back_and_a_wrong_one_says_what_one_looks_like() {
        var id = invitation(Channel.EMAIL).id();
        assertThat(InvitationId.of(id.toString())).isEqualTo(id);
        assertThat(UserOperationId.of(id.toString()).toString()).isEqualTo(id.toString());
        assertThatThrownBy(() -> InvitationId.of("7")).hasMessageContaining("an invitation is named in full");
    }
}
