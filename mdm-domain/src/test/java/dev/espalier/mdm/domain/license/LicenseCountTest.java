package dev.espalier.mdm.domain.license;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A17")
class LicenseCountTest {

    @Test
    void unlimited_licenses_have_no_available_number_and_add_none_to_a_total() {
        var endless = new LicenseCount.Unlimited(5);
        var counted = new LicenseCount.Finite(10, 3, 6, 1);

        assertThat(endless.available()).isEmpty();
        assertThat(LicenseSums.NONE.plus(counted).plus(endless)).isEqualTo(new LicenseSums(2, 1, 10, 8, 6, 1));
    }

    @Test
    void sums_go_beyond_what_apples_numbers_hold() {
        var most = new LicenseCount.Finite(Integer.MAX_VALUE, 0, Integer.MAX_VALUE, 0);

        assertThat(LicenseSums.NONE.plus(most).plus(most).total()).isEqualTo(2L * Integer.MAX_VALUE);
    }

    @Test
    @Tag("A20")
    void more_held_or_free_than_there_are_cannot_be_true() {
        assertThat(new LicenseCount.Finite(10, 10, 10, 0).plausible()).isTrue();
        assertThat(new LicenseCount.Finite(10, 11, 0, 0).plausible()).isFalse();
        assertThat(new LicenseCount.Finite(10, 0, 11, 0).plausible()).isFalse();
        assertThat(new LicenseCount.Unlimited(99).plausible()).isTrue();
    }

    @Test
    @Tag("A20")
    void a_reading_is_confirmed_by_a_count_of_exactly_those_that_it_showed() {
        var unseen = new UnseenHolders(AssetKey.of("100"), 5, 2);

        assertThat(unseen.confirmedBy(3)).isTrue();
        assertThat(unseen.confirmedBy(4)).isFalse();
        assertThat(unseen.confirmedBy(2)).isFalse();
    }

    @Test
    void an_asset_is_named_with_its_quality_unless_it_is_the_usual_one() {
        assertThat(AssetKey.parse("100")).isEqualTo(AssetKey.of("100"));
        assertThat(AssetKey.parse("100/PLUS").toString()).isEqualTo("100/PLUS");
        assertThat(AssetKey.parse(AssetKey.of("100").text())).isEqualTo(AssetKey.of("100"));
        assertThat(AssetKey.of("100").text()).isEqualTo("100/STDQ");
    }
}
