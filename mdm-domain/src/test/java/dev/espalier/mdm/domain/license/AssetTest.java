package dev.espalier.mdm.domain.license;

import static dev.espalier.mdm.domain.license.MirrorExamples.NOW;
import static dev.espalier.mdm.domain.license.MirrorExamples.UNIT;
import static dev.espalier.mdm.domain.license.MirrorExamples.app;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AssetTest {

    private final Asset asset = Asset.first(UNIT, app(), NOW);

    @Test
    @Tag("A24")
    void an_asset_stays_hidden_whatever_apple_says_about_it_until_it_is_shown_again() {
        var hidden = asset.hiding(true);

        assertThat(hidden.told(app(), NOW.plusSeconds(1)).hidden()).isTrue();
        assertThat(hidden.gone().hidden()).isTrue();
        assertThat(hidden.gone().told(app(), NOW.plusSeconds(1)).hidden()).isTrue();
        assertThat(hidden.hiding(false)).isEqualTo(asset);
    }

    @Test
    @Tag("A24")
    void only_what_is_there_and_not_hidden_can_be_picked() {
        assertThat(asset.pickable()).isTrue();
        assertThat(asset.hiding(true).pickable()).isFalse();
        assertThat(asset.gone().pickable()).isFalse();
    }

    @Test
    @Tag("A17")
    void a_later_word_replaces_an_earlier_one_with_its_age_and_never_the_other_way_round() {
        var more = app(new LicenseCount.Finite(20, 0, 20, 0));
        var later = asset.told(more, NOW.plusSeconds(1));

        assertThat(later).isEqualTo(Asset.first(UNIT, more, NOW.plusSeconds(1)));
        assertThat(later.told(app(), NOW)).isEqualTo(later);
        assertThat(asset.told(more, NOW).record()).isEqualTo(more);
    }

    @Test
    void an_asset_that_was_gone_is_back_when_apple_lists_it() {
        assertThat(asset.gone().present()).isFalse();
        assertThat(asset.gone().told(app(), NOW.plusSeconds(1)).present()).isTrue();
    }

    @Test
    @Tag("A25")
    void an_asset_is_called_by_its_name_in_the_store_or_else_by_its_number() {
        var facts = StoreFacts.builder()
                .item(asset.key().item())
                .name("Numbers")
                .readAt(NOW)
                .build();

        assertThat(new ListedAsset(asset, facts).title()).isEqualTo("Numbers");
        assertThat(new ListedAsset(asset, null).title()).isEqualTo("100");
    }
}
