package dev.espalier.mdm.domain.journal;

import static dev.espalier.mdm.domain.Examples.NOW;
import static dev.espalier.mdm.domain.Examples.SERVER;
import static dev.espalier.mdm.domain.Examples.administrator;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.content.ContentEvent;
import dev.espalier.mdm.domain.device.DeviceEvent;
import dev.espalier.mdm.domain.invite.InviteEvent;
import dev.espalier.mdm.domain.license.LicenseEvent;
import dev.espalier.mdm.domain.license.StudyEvent;
import dev.espalier.mdm.domain.license.WorkEvent;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.PeopleEvent;
import dev.espalier.mdm.domain.server.ServerEvent;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventKindTest {

    @Test
    void every_kind_of_event_has_a_stable_name_of_its_own_that_begins_with_a_concept() {
        var names = Stream.<EventKind[]>of(
                        AccountEvent.values(),
                        ServerEvent.values(),
                        DeviceEvent.values(),
                        PeopleEvent.values(),
                        ContentEvent.values(),
                        LicenseEvent.values(),
                        WorkEvent.values(),
                        StudyEvent.values(),
                        InviteEvent.values())
                .flatMap(Stream::of)
                .map(EventKind::code)
                .toList();

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+\\.[a-z]+(-[a-z]+)*"));
    }

    @Test
    void an_entry_belongs_to_the_concept_that_its_kind_begins_with_even_if_the_kind_is_of_a_later_version() {
        assertThat(entry("server.renewed").concept()).isEqualTo("server");
        assertThat(entry("push.certificate.renewed").concept()).isEqualTo("push");
        assertThat(entry("unheard-of").concept()).isEqualTo("unheard-of");
        assertThat(entry(".nameless").concept()).isEmpty();
    }

    @Test
    void an_event_takes_particulars_one_by_one_and_keeps_who_did_it() {
        var event = event().with("before", "Library").with("count", 3);

        assertThat(event.details().values())
                .containsEntry("by", "Ada Lopez")
                .containsEntry("before", "Library")
                .containsEntry("count", "3");
    }

    @Test
    void what_an_event_is_about_is_named_by_its_type_and_id() {
        var profile = UUID.fromString("5f3c0d0e-0000-4000-8000-0000000000aa");

        assertThat(Subject.account()).isEqualTo(new Subject("account", ""));
        assertThat(Subject.location(new LocationId("north"))).isEqualTo(new Subject("location", "north"));
        assertThat(Subject.profile(profile)).isEqualTo(new Subject("profile", profile.toString()));
    }

    @Test
    void only_an_integration_is_found_as_one() {
        assertThat(Subject.integration(SERVER).integration()).contains(SERVER);
        assertThat(List.of(Subject.account(), new Subject("profile", SERVER.toString())))
                .allSatisfy(subject -> assertThat(subject.integration()).isEmpty());
    }

    private static JournalEvent event() {
        return JournalEvent.of(ServerEvent.CHANGED, Subject.integration(SERVER), administrator(), NOW);
    }

    private static JournalEntry entry(String kind) {
        var event = JournalEvent.builder().from(event()).kind(kind).build();
        return JournalChain.append(JournalHead.empty(), event, "00".repeat(16), message -> new byte[32]);
    }
}
