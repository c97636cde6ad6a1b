package dev.espalier.mdm.domain.server;

import static dev.espalier.mdm.domain.Examples.aDraft;
import static dev.espalier.mdm.domain.Examples.aKey;
import static dev.espalier.mdm.domain.Examples.aServer;
import static dev.espalier.mdm.domain.Examples.aStoredToken;
import static dev.espalier.mdm.domain.Examples.aToken;
import static dev.espalier.mdm.domain.Examples.details;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S1")
class KeySlotsTest {

    private final ServerKey current = aKey();
    private final ServerKey staged = aKey();
    private final KeySlots slots = KeySlots.builder().current(current).build();

    @Test
    void a_token_is_tried_with_the_staged_key_before_the_current_one() {
        assertThat(slots.inOrder()).containsExactly(current);
        assertThat(slots.restaged(staged).inOrder()).containsExactly(staged, current);
    }

    @Test
    void making_a_new_key_leaves_the_current_one_in_use() {
        assertThat(slots.restaged(staged).current()).contains(current);
        assertThat(aServer().keys(slots).build().rekeyed(staged).keys().current())
                .contains(current);
    }

    @Test
    void a_second_new_key_gives_up_the_first_one_that_was_staged() {
        var newest = aKey();

        assertThat(slots.restaged(staged).restaged(newest).inOrder()).containsExactly(newest, current);
    }

    @Test
    void a_staged_key_takes_its_place_with_the_token_that_it_opened() {
        var promoted = slots.restaged(staged).promoted(staged);

        assertThat(promoted.current()).contains(staged);
        assertThat(promoted.staged()).isEmpty();
    }

    @Test
    void a_token_that_the_current_key_opened_leaves_both_slots_as_they_were() {
        var both = slots.restaged(staged);

        assertThat(both.promoted(current)).isEqualTo(both);
    }

    @Test
    void a_key_that_is_in_neither_slot_cannot_be_promoted() {
        assertThatIllegalArgumentException().isThrownBy(() -> slots.promoted(staged));
    }

    @Test
    void the_portal_gets_the_staged_keys_certificate_if_there_is_one() {
        assertThat(slots.forPortal()).isEqualTo(current);
        assertThat(slots.restaged(staged).forPortal()).isEqualTo(staged);
    }

    @Test
    void there_is_always_a_key() {
        assertThatIllegalArgumentException().isThrownBy(() -> KeySlots.builder().build());
    }

    @Test
    void a_completed_draft_has_its_key_in_use_and_none_staged() {
        var keys = aDraft(current)
                .completed(aStoredToken(), details("server-1").build())
                .keys();

        assertThat(keys).isEqualTo(slots);
    }

    @Test
    void a_draft_with_a_new_key_has_forgotten_the_first_one() {
        assertThat(aDraft(current).rekeyed(staged).key()).isEqualTo(staged);
    }

    @Test
    void a_renewal_promotes_the_key_and_the_token_in_one_change() {
        var token = aStoredToken();
        var opened = new TokenReading.Opened(aToken().build(), staged);
        var server = aServer().keys(slots.restaged(staged)).build();

        var renewed = server.renewWith(opened, token, server.details())
                .match(RenewalDecision.SameServer::renewed, other -> server);

        assertThat(renewed.keys().current()).contains(staged);
        assertThat(renewed.token()).isEqualTo(token);
    }

    @Test
    void the_certificate_for_the_portal_is_pem_with_lines_of_64_signs() {
        assertThat(current.pem().lines())
                .startsWith("-----BEGIN CERTIFICATE-----")
                .endsWith("-----END CERTIFICATE-----")
                .allMatch(line -> line.length() <= 64);
        assertThat(current.fingerprint()).matches("[0-9a-f]{64}");
    }

    @Test
    void a_drafts_certificate_for_the_portal_is_its_keys_and_after_a_new_key_the_new_keys() {
        var key = aKey();

        assertThat(aDraft(key).certificate()).isEqualTo(key.pem()).startsWith("-----BEGIN CERTIFICATE-----\n");
    }
}
