package dev.espalier.mdm.domain.content;

import static dev.espalier.mdm.domain.Examples.NOW;
import static dev.espalier.mdm.domain.content.UnitExamples.OTHER;
import static dev.espalier.mdm.domain.content.UnitExamples.OURS;
import static dev.espalier.mdm.domain.content.UnitExamples.THIRD;
import static dev.espalier.mdm.domain.content.UnitExamples.echo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class ClaimProperties {

    @Property
    @Tag("A3")
    void answers_take_the_right_to_write_away_and_never_give_it(@ForAll("answers") List<Optional<OwnerMark>> answers) {
        Claim claim = new Claim.Ours(NOW);
        boolean ours = true;
        for (Optional<OwnerMark> owner : answers) {
            claim = claim.after(echo(owner), OURS, NOW);
            ours = ours && owner.equals(Optional.of(OURS));

            assertThat(claim.beforeWrite().isEmpty()).isEqualTo(ours);
        }
    }

    @Property
    @Tag("A3")
    void whoever_is_named_last_is_shown_unless_it_is_us(@ForAll("answers") List<Optional<OwnerMark>> answers) {
        Claim claim = new Claim.Ours(NOW);
        Optional<OwnerMark> other = Optional.empty();
        for (Optional<OwnerMark> owner : answers) {
            claim = claim.after(echo(owner), OURS, NOW);
            other = owner.equals(Optional.of(OURS)) ? other : owner;

            assertThat(claim.other()).isEqualTo(other);
        }
    }

    @Provide
    Arbitrary<List<Optional<OwnerMark>>> answers() {
        return Arbitraries.of(Optional.of(OURS), Optional.of(OTHER), Optional.of(THIRD), Optional.<OwnerMark>empty())
                .list()
                .ofMaxSize(20);
    }
}
