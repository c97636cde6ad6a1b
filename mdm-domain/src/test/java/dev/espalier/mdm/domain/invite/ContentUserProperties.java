package dev.espalier.mdm.domain.invite;

import static dev.espalier.mdm.domain.invite.Examples.NOW;
import static dev.espalier.mdm.domain.invite.Examples.UNIT;
import static dev.espalier.mdm.domain.invite.Examples.record;
import static dev.espalier.mdm.domain.invite.Examples.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.shared.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** The mirror of one user tells what counts, in whatever order Apple lists its records. */
class ContentUserProperties {

    /** Apple's truth: some retired records and at most one in use, listed in any order, reading after reading. */
    @Property(tries = 500)
    @Tag("I8")
    void after_each_reading_the_user_stands_where_the_record_in_use_stands(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int readings) {
        var random = new Random(seed);
        Optional<ContentUser> mirrored = Optional.empty();
        for (int i = 0; i < readings; i++) {
            Instant begun = NOW.plusSeconds(i);
            var truth = truth(random);
            mirrored = read(mirrored, truth, begun);
            var expected = truth.stream()
                    .map(UserRecord::state)
                    .filter(UserState::active)
                    .findFirst()
                    .orElse(UserState.RETIRED);
            assertThat(mirrored.orElseThrow().state()).isEqualTo(expected);
            assertThat(mirrored.orElseThrow().inviteCode().isPresent()).isEqualTo(expected == UserState.REGISTERED);
        }
    }

    private static List<UserRecord> truth(Random random) {
        var records = new ArrayList<UserRecord>();
        int retired = random.nextInt(3);
        for (int i = 0; i < retired; i++) {
            records.add(record(UserState.RETIRED));
        }
        if (retired == 0 || random.nextBoolean()) {
            records.add(record(random.nextBoolean() ? UserState.REGISTERED : UserState.ASSOCIATED));
        }
        Collections.shuffle(records, random);
        return records;
    }

    private static Optional<ContentUser> read(Optional<ContentUser> before, List<UserRecord> listed, Instant begun) {
        var user = before;
        for (UserRecord record : listed) {
            user = Optional.of(user.map(known -> known.seen(record, begun))
                    .orElseGet(() -> ContentUser.first(UNIT, Optional.empty(), record, begun)));
        }
        return user.map(known -> known.ending(begun));
    }

    @Example
    @Tag("I8")
    void what_an_earlier_reading_shows_late_changes_nothing() {
        var now = user(UserState.ASSOCIATED);

        assertThat(now.seen(record(UserState.REGISTERED), NOW.minusMillis(1))).isEqualTo(now);
        assertThat(now.seen(record(UserState.RETIRED), NOW.minusMillis(1))).isEqualTo(now);
    }

    @Example
    @Tag("I8")
    void a_retired_record_is_only_noted_until_the_reading_ends() {
        var later = NOW.plusSeconds(1);
        var noted = user(UserState.ASSOCIATED).seen(record(UserState.RETIRED), later);

        assertThat(noted.associated()).isTrue();
        assertThat(noted.ending(NOW)).isEqualTo(noted);
        assertThat(noted.seen(record(UserState.ASSOCIATED), later).ending(later).associated())
                .isTrue();
        var retired = noted.ending(later);
        assertThat(retired.state()).isEqualTo(UserState.RETIRED);
        assertThat(retired.since()).isEqualTo(later);
        assertThat(retired.seenAt()).isEqualTo(later);
        assertThat(retired.retiredSeenAt()).isEmpty();
        assertThat(retired.idHash()).as("books stay with it").isPresent();
    }

    @Example
    void since_tells_when_a_state_began_and_not_when_it_was_seen_again() {
        var later = NOW.plusSeconds(1);

        assertThat(user(UserState.REGISTERED)
                        .seen(record(UserState.REGISTERED), later)
                        .since())
                .isEqualTo(NOW);
        assertThat(user(UserState.REGISTERED)
                        .seen(record(UserState.ASSOCIATED), later)
                        .since())
                .isEqualTo(later);
    }

    @Example
    void an_address_that_others_noted_is_kept_of_strangers_only_and_nothing_secret_is_printed() {
        var stranger = ContentUser.first(UNIT, Optional.empty(), record(UserState.REGISTERED), NOW);

        assertThat(stranger.email()).contains("ada@mail.example");
        assertThat(user(UserState.REGISTERED).email()).isEmpty();
        assertThat(stranger.inviteCode()).contains(Secret.of("code"));
        assertThat(stranger.toString())
                .doesNotContain("ada@")
                .doesNotContain("code}")
                .doesNotContain("=code");
        assertThat(record(UserState.REGISTERED).toString()).doesNotContain("ada@");
    }
}
