package dev.espalier.mdm.domain.invite;

import static dev.espalier.mdm.domain.invite.Examples.NOW;
import static dev.espalier.mdm.domain.invite.Examples.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.invite.UserSettlement.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Apple's list says who is as they should be; its failures say what to do about the others. */
class UserSettlementTest {
    private static final ClientUserId A = new ClientUserId("a");
    private static final ClientUserId B = new ClientUserId("b");
    private static final ClientUserId C = new ClientUserId("c");

    private static UserSettlement of(
            UserOperation operation, Map<ClientUserId, UserState> atApple, UserFailure... failures) {
        return UserSettlement.compared(operation, List.of(A, B, C), atApple, List.of(failures));
    }

    @Test
    @Tag("A30")
    void what_is_fine_depends_on_what_was_asked_for() {
        var states = Map.of(A, UserState.REGISTERED, B, UserState.ASSOCIATED, C, UserState.RETIRED);

        assertThat(of(operation(UserOperationKind.CREATE), states).done()).containsExactly(A, B);
        assertThat(of(operation(UserOperationKind.UPDATE), states).done()).containsExactly(B);
        assertThat(of(operation(UserOperationKind.RETIRE), states).done()).containsExactly(C);
        assertThat(of(operation(UserOperationKind.RETIRE), Map.of()).done()).containsExactly(A, B, C);
    }

    @Test
    @Tag("A30")
    void whoever_is_as_they_should_be_is_done_whatever_a_failure_says() {
        var result = of(
                operation(UserOperationKind.CREATE), Map.of(A, UserState.REGISTERED), new UserFailure(9716, Set.of(A)));

        assertThat(result.done()).containsExactly(A);
        assertThat(result.refused()).isEmpty();
        assertThat(result.again()).containsExactly(B, C);
    }

    @ParameterizedTest
    @Tag("A30")
    @CsvSource({
        "9717, ADDRESS_NOT_TAKEN", "9635, OTHER_ORGANIZATION", "9641, ACCOUNT_IN_USE", "9642, TERMS_NOT_ACCEPTED",
        "9602, REFUSED_BY_APPLE", "9609, REFUSED_BY_APPLE", "9715, REFUSED_BY_APPLE", "9716, REFUSED_BY_APPLE",
        "9720, REFUSED_BY_APPLE"
    })
    void what_lasts_is_not_asked_for_again(int number, InvitationFailure reason) {
        var result = of(operation(UserOperationKind.CREATE), Map.of(), new UserFailure(number, Set.of(B)));

        assertThat(result.refused()).isEqualTo(Map.of(B, new Refused(reason, Optional.of(number))));
        assertThat(result.again()).containsExactly(A, C);
    }

    @Test
    @Tag("A30")
    void what_may_pass_is_asked_for_once_more_and_then_told() {
        var first = operation(UserOperationKind.CREATE).telling(NOW);
        var second = first.telling(NOW);

        assertThat(of(first, Map.of(), new UserFailure(9600, Set.of())).again()).containsExactly(A, B, C);
        assertThat(of(second, Map.of(), new UserFailure(9600, Set.of())).refused())
                .containsEntry(A, new Refused(InvitationFailure.REFUSED_BY_APPLE, Optional.of(9600)));
        assertThat(of(second, Map.of()).refused())
                .containsEntry(A, new Refused(InvitationFailure.REFUSED_BY_APPLE, Optional.empty()));
    }

    @Test
    @Tag("A30")
    void a_failure_without_names_concerns_everybody_and_one_with_names_only_those() {
        assertThat(new UserFailure(9717, Set.of()).concerns(A)).isTrue();
        assertThat(new UserFailure(9717, Set.of(A)).concerns(A)).isTrue();
        assertThat(new UserFailure(9717, Set.of(B)).concerns(A)).isFalse();
    }

    @Test
    void some_are_left_out_before_the_others_are_asked_for() {
        var result = UserSettlement.without(List.of(A, B), Set.of(A), InvitationFailure.NO_ADDRESS);

        assertThat(result.refused()).isEqualTo(Map.of(A, new Refused(InvitationFailure.NO_ADDRESS, Optional.empty())));
        assertThat(result.again()).containsExactly(B);
        assertThat(result.done()).isEmpty();
    }

    @Test
    @Tag("A30")
    void an_operation_is_looked_at_when_it_is_time_until_it_ends() {
        var told = operation(UserOperationKind.CREATE).telling(NOW);
        var sent = told.sent("event", NOW);

        assertThat(told.nextLook()).contains(NOW.plusSeconds(60));
        assertThat(told.attempts()).isEqualTo(1);
        assertThat(sent.nextLook()).contains(NOW.plusSeconds(5));
        assertThat(sent.event()).contains("event");
        assertThat(sent.telling(NOW).event()).isEmpty();
        assertThat(sent.pending(NOW.plusSeconds(599)).state()).isEqualTo(UserOperation.State.SENT);
        assertThat(sent.pending(NOW.plusSeconds(599)).nextLook()).contains(NOW.plusSeconds(629));
        assertThat(sent.pending(NOW.plusSeconds(600)).state()).isEqualTo(UserOperation.State.UNKNOWN);
        assertThat(sent.hinted(NOW.plusSeconds(1)).nextLook()).contains(NOW.plusSeconds(1));
        assertThat(told.hinted(NOW.plusSeconds(1))).isEqualTo(told);
        assertThat(sent.again(2, NOW).users()).isEqualTo(2);
        assertThat(sent.again(2, NOW).attempts()).isEqualTo(1);
        assertThat(sent.anew(2, NOW).attempts()).isZero();
        assertThat(sent.open()).isTrue();
        assertThat(sent.ended().open()).isFalse();
        assertThat(sent.mayAskAgain()).isTrue();
        assertThat(sent.telling(NOW).mayAskAgain()).isFalse();
    }
}
