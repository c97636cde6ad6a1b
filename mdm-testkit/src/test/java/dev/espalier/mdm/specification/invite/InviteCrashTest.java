package dev.espalier.mdm.specification.invite;

import static dev.espalier.mdm.testkit.access.Callers.anAdministrator;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.invite.InviteListener;
import dev.espalier.mdm.api.invite.InviteRequest;
import dev.espalier.mdm.domain.content.ServiceLimits;
import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.invite.InvitationDecision.Wish;
import dev.espalier.mdm.domain.invite.UserState;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.spi.Leases;
import dev.espalier.mdm.testkit.crash.Crash;
import dev.espalier.mdm.testkit.crash.Mortal;
import java.time.Duration;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever goes on after a death at any step forgets nobody, registers nobody twice, and writes to nobody twice. */
class InviteCrashTest {
    private static final String[] PEOPLE = {"m1", "p1", "p2", "p3"};

    private static Guests prepared() {
        var guests = new Guests().people(PEOPLE);
        guests.apple.limits(ServiceLimits.builder().users(2).build());
        return guests;
    }

    private static AccountSession mortal(Guests guests, Mortal process) {
        return guests.wired()
                .storage(process.reaching(guests.school.storage))
                .apple(process.reaching(guests.apple))
                .build()
                .session(guests.school.account, anAdministrator());
    }

    private static InviteRequest request(Guests guests) {
        return new InviteRequest(
                guests.id(),
                new InviteRequest.Named(Stream.of(PEOPLE).map(PersonId::new).iterator()),
                Wish.USUAL);
    }

    private static void afterEveryDeath(
            BiConsumer<Guests, Supplier<AccountSession>> told, BiConsumer<Guests, Mortal> check) {
        var living = Mortal.living();
        var first = prepared();
        told.accept(first, () -> mortal(first, living));
        for (int step = 1; step <= living.steps(); step++) {
            for (Mortal dying : new Mortal[] {Mortal.dyingBefore(step), Mortal.dyingAfter(step)}) {
                var guests = prepared();
                try {
                    told.accept(guests, () -> mortal(guests, dying));
                } catch (Crash death) {
                    guests.school.clock.advance(Leases.TERM);
                }
                check.accept(guests, dying);
            }
        }
        assertThat(living.steps()).isGreaterThan(10);
    }

    @Test
    @Tag("I3")
    @Tag("A30")
    void inviting_that_dies_at_any_step_is_finished_by_the_next_and_nobody_gets_two_letters() {
        afterEveryDeath(
                (guests, session) -> {
                    session.get().invitations().invite(request(guests), InviteListener.none());
                    session.get().invitations().proceed(guests.id(), Progress.none());
                    guests.school.clock.advance(Duration.ofMinutes(6));
                    session.get().invitations().proceed(guests.id(), Progress.none());
                },
                (guests, death) -> {
                    guests.invitations()
                            .invite(request(guests), InviteListener.none())
                            .orElseThrow();
                    guests.quiet();
                    assertThat(guests.users().records()).hasSize(4);
                    assertThat(guests.written()).doesNotHaveDuplicates();
                    assertThat(guests.state("m1")).isEqualTo(Invitation.State.ACCEPTED);
                    for (String person : new String[] {"p1", "p2", "p3"}) {
                        assertThat(guests.state(person)).isIn(Invitation.State.SENT, Invitation.State.DELIVERING);
                        assertThat(guests.written().contains(person)
                                        || guests.state(person) == Invitation.State.DELIVERING)
                                .isTrue();
                    }
                });
    }

    @Test
    @Tag("I8")
    @Tag("A30")
    void revoking_that_dies_at_any_step_is_finished_by_the_next() {
        afterEveryDeath(
                (guests, session) -> {
                    guests.invited("p1");
                    guests.quiet();
                    session.get()
                            .invitations()
                            .revoke(guests.id(), Set.of(guests.invitation("p1").id()), 0);
                    session.get().invitations().proceed(guests.id(), Progress.none());
                    guests.school.clock.advance(Duration.ofMinutes(6));
                    session.get().invitations().proceed(guests.id(), Progress.none());
                },
                (guests, death) -> {
                    guests.quiet();
                    guests.invitations()
                            .revoke(guests.id(), Set.of(guests.invitation("p1").id()), 0)
                            .orElseThrow();
                    guests.quiet();
                    assertThat(guests.state("p1")).isEqualTo(Invitation.State.REVOKED);
                    assertThat(guests.mirrored()).singleElement().matches(user -> user.state() == UserState.RETIRED);
                });
    }
}
