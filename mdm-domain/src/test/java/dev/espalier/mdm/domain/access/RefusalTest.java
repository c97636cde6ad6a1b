package dev.espalier.mdm.domain.access;

import static dev.espalier.mdm.domain.Examples.NOW;
import static dev.espalier.mdm.domain.Examples.leaderOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.mdm.domain.content.ContentRefusal;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.device.DeviceRefusal;
import dev.espalier.mdm.domain.invite.InviteRefusal;
import dev.espalier.mdm.domain.journal.AccountEvent;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.journal.JournalEvent;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.license.LicenseRefusal;
import dev.espalier.mdm.domain.license.StudyRefusal;
import dev.espalier.mdm.domain.license.WorkRefusal;
import dev.espalier.mdm.domain.people.PeopleRefusal;
import dev.espalier.mdm.domain.server.ServerRefusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("X5")
class RefusalTest {

    static List<RefusalCode> codes() {
        return Stream.of(
                        AccessRefusal.values(),
                        IntegrationRefusal.values(),
                        ServerRefusal.values(),
                        DeviceRefusal.values(),
                        PeopleRefusal.values(),
                        ContentRefusal.values(),
                        LicenseRefusal.values(),
                        WorkRefusal.values(),
                        StudyRefusal.values(),
                        InviteRefusal.values())
                .<RefusalCode>flatMap(Stream::of)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void a_refusal_names_its_rule_and_a_stable_code(RefusalCode code) {
        var refusal = Refusal.of(code);

        assertThat(refusal.rule()).matches("[A-Z]\\d{1,2}");
        assertThat(refusal.code()).matches("[a-z]+\\.[a-z0-9-]+");
    }

    @Test
    void no_two_reasons_share_a_code() {
        assertThat(codes()).extracting(RefusalCode::code).doesNotHaveDuplicates();
    }

    @Test
    void a_refusal_carries_texts_whole_numbers_and_times() {
        var refusal = Refusal.of(AccessRefusal.OUT_OF_REACH)
                .with("text", "a text")
                .with("number", 42L)
                .with("time", NOW);

        assertThat(refusal.parameters()).isEqualTo(Map.of("text", "a text", "number", 42L, "time", NOW));
    }

    @Test
    void a_refusal_takes_no_other_kind_of_parameter() {
        var refusal = Refusal.of(AccessRefusal.OUT_OF_REACH);

        assertThatIllegalArgumentException().isThrownBy(() -> refusal.with("share", 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> refusal.with("caller", leaderOf("north")));
    }

    @Test
    void adding_a_parameter_leaves_the_refusal_it_came_from_as_it_was() {
        var refusal = Refusal.of(AccessRefusal.OUT_OF_REACH);

        assertThat(refusal.with("text", "a text")).isNotEqualTo(refusal);
        assertThat(refusal.parameters()).isEmpty();
    }

    @Test
    void a_refusal_in_the_journal_names_the_caller_by_pseudonym_and_keeps_the_name_in_its_details() {
        var event = JournalEvent.of(AccountEvent.REFUSED, Subject.account(), leaderOf("north"), NOW);

        assertThat(event.kind()).isEqualTo("access.refused");
        assertThat(event.actor()).isEqualTo(new Actor(Role.LOCATION_LEADER, "u-3"));
        assertThat(event.details().values()).containsEntry("by", "Mia Chen");
    }
}
