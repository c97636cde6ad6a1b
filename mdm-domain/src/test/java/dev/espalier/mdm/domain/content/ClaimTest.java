package dev.espalier.mdm.domain.content;

import static dev.espalier.mdm.domain.Examples.NOW;
import static dev.espalier.mdm.domain.Examples.SERVER;
import static dev.espalier.mdm.domain.content.UnitExamples.OTHER;
import static dev.espalier.mdm.domain.content.UnitExamples.OURS;
import static dev.espalier.mdm.domain.content.UnitExamples.THIRD;
import static dev.espalier.mdm.domain.content.UnitExamples.echo;
import static dev.espalier.mdm.domain.content.UnitExamples.unowned;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimTest {
    private static final Instant LATER = NOW.plusSeconds(60);

    @Test
    @Tag("A3")
    void a_unit_is_nobodys_or_another_products_at_first_and_never_ours_without_a_claim() {
        assertThat(Claim.first(unowned(), OURS, NOW)).isEqualTo(new Claim.Unclaimed(NOW));
        assertThat(Claim.first(echo(OURS), OURS, NOW)).isEqualTo(new Claim.Unclaimed(NOW));
        assertThat(Claim.first(echo(OTHER), OURS, NOW)).isEqualTo(new Claim.ClaimedByOther(OTHER, NOW));
    }

    @Test
    @Tag("A3")
    void a_claim_is_ours_if_our_mark_is_read_back_and_the_faster_ones_otherwise() {
        assertThat(Claim.claimed(echo(OURS), OURS, NOW)).isEqualTo(new Claim.Ours(NOW));
        assertThat(Claim.claimed(echo(OTHER), OURS, NOW)).isEqualTo(new Claim.ClaimedByOther(OTHER, NOW));
        assertThat(Claim.claimed(unowned(), OURS, NOW)).isEqualTo(new Claim.Unclaimed(NOW));
    }

    @Test
    @Tag("A3")
    void our_unit_stays_ours_as_longestas_answers_repeat_our_id_whatever_name_they_give() {
        var ours = new Claim.Ours(NOW);

        assertThat(ours.after(echo(new OwnerMark(OURS.id(), "renamed", "")), OURS, LATER))
                .isSameAs(ours);
    }

    @Test
    @Tag("A3")
    void our_unit_is_lost_when_an_answer_names_another_owner() {
        assertThat(new Claim.Ours(NOW).after(echo(OTHER), OURS, LATER)).isEqualTo(new Claim.Lost(OTHER, LATER));
    }

    @Test
    @Tag("A3")
    void our_unit_is_nobodys_when_our_mark_vanished() {
        assertThat(new Claim.Ours(NOW).after(unowned(), OURS, LATER)).isEqualTo(new Claim.Unclaimed(LATER));
    }

    @Test
    @Tag("A3")
    void a_lost_unit_is_not_ours_again_by_an_answer_that_was_longestunder_way() {
        var lost = new Claim.Lost(OTHER, NOW);

        assertThat(lost.after(echo(OURS), OURS, LATER)).isSameAs(lost);
        assertThat(lost.after(echo(THIRD), OURS, LATER)).isEqualTo(new Claim.Lost(THIRD, NOW));
        assertThat(lost.after(unowned(), OURS, LATER)).isEqualTo(new Claim.Unclaimed(LATER));
    }

    @Test
    @Tag("A3")
    void another_products_unit_keeps_its_since_until_the_owner_changes() {
        var claimed = new Claim.ClaimedByOther(OTHER, NOW);
        var renamed = new OwnerMark(OTHER.id(), "Renamed product", "");

        assertThat(claimed.after(echo(OTHER), OURS, LATER)).isEqualTo(claimed);
        assertThat(claimed.after(echo(renamed), OURS, LATER)).isEqualTo(new Claim.ClaimedByOther(renamed, NOW));
        assertThat(claimed.after(echo(THIRD), OURS, LATER)).isEqualTo(new Claim.ClaimedByOther(THIRD, LATER));
        assertThat(claimed.after(unowned(), OURS, LATER)).isEqualTo(new Claim.Unclaimed(LATER));
        assertThat(claimed.after(echo(OURS), OURS, LATER)).isSameAs(claimed);
    }

    @Test
    @Tag("A3")
    void nobodys_unit_stays_nobodys_until_another_product_comes() {
        var unclaimed = new Claim.Unclaimed(NOW);

        assertThat(unclaimed.after(unowned(), OURS, LATER)).isSameAs(unclaimed);
        assertThat(unclaimed.after(echo(OURS), OURS, LATER)).isSameAs(unclaimed);
        assertThat(unclaimed.after(echo(OTHER), OURS, LATER)).isEqualTo(new Claim.ClaimedByOther(OTHER, LATER));
    }

    static Stream<Claim> others() {
        return Stream.of(new Claim.Unclaimed(NOW), new Claim.ClaimedByOther(OTHER, NOW), new Claim.Lost(OTHER, NOW));
    }

    @ParameterizedTest
    @MethodSource("others")
    @Tag("A3")
    void only_a_unit_of_ours_is_written_to(Claim claim) {
        assertThat(claim.beforeWrite()).isPresent();
        assertThat(new Claim.Ours(NOW).beforeWrite()).isEmpty();
    }

    @Test
    @Tag("A3")
    void every_unit_is_read_but_a_lost_one() {
        assertThat(new Claim.Unclaimed(NOW).beforeRead()).isEmpty();
        assertThat(new Claim.Ours(NOW).beforeRead()).isEmpty();
        assertThat(new Claim.ClaimedByOther(OTHER, NOW).beforeRead()).isEmpty();
        assertThat(new Claim.Lost(OTHER, NOW).beforeRead()).contains(refusal(ContentRefusal.LOST));
    }

    @Test
    @Tag("A3")
    void a_refusal_shows_the_other_owner_and_since_when() {
        assertThat(new Claim.ClaimedByOther(OTHER, NOW).beforeWrite())
                .contains(refusal(ContentRefusal.CLAIMED_BY_OTHER));
        assertThat(new Claim.Lost(OTHER, NOW).beforeWrite()).contains(refusal(ContentRefusal.LOST));
        assertThat(new Claim.Unclaimed(NOW).beforeWrite())
                .contains(Refusal.of(ContentRefusal.UNCLAIMED).with("since", NOW));
    }

    private static Refusal refusal(ContentRefusal reason) {
        return Refusal.of(reason)
                .with("owner", OTHER.name())
                .with("metadata", OTHER.metadata())
                .with("since", NOW);
    }

    @Test
    @Tag("A3")
    void the_other_product_is_named_if_there_is_one() {
        assertThat(new Claim.Lost(OTHER, NOW).other()).contains(OTHER);
        assertThat(new Claim.ClaimedByOther(OTHER, NOW).other()).contains(OTHER);
        assertThat(new Claim.Ours(NOW).other()).isEmpty();
        assertThat(new Claim.Unclaimed(NOW).other()).isEmpty();
    }

    @Test
    @Tag("A3")
    void our_mark_names_product_and_label_and_fits_what_apple_takes() {
        assertThat(OURS).isEqualTo(new OwnerMark(OURS.id(), "Espalier (Library)", "here"));
        assertThat(OURS.released().name()).isEqualTo("Released by Espalier (Library)");
        assertThat(OURS.released().sameOwner(OURS)).isTrue();

        var longest = OwnerMark.ours(SERVER, "P".repeat(60), new IntegrationLabel("L".repeat(100)), "x".repeat(300));
        assertThat(longest.name()).hasSize(100);
        assertThat(longest.metadata()).hasSize(255);
        assertThat(longest.released().name()).hasSize(100);
    }
}
