package dev.espalier.mdm.specification.journal;

import static dev.espalier.mdm.testkit.access.Callers.aPartner;
import static dev.espalier.mdm.testkit.access.Callers.anAdministrator;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.access.Role;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.journal.Details;
import dev.espalier.mdm.domain.journal.JournalEntry;
import dev.espalier.mdm.domain.journal.JournalEvent;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.specification.School;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class JournalTest {

    private final School school = new School();
    private final AccountSession ada = school.administrator();

    @Test
    @Tag("X5")
    void what_happened_can_be_read_in_order_without_gaps_with_who_did_it() {
        var server = school.integrated();
        school.synced(server, "C01");

        assertThat(school.journal())
                .extracting(JournalEntry::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, school.journal().size())
                                .boxed()
                                .toList());
        assertThat(school.journal())
                .extracting(JournalEntry::kind)
                .containsSubsequence(
                        "account.opened",
                        "location.added",
                        "server.drafted",
                        "server.integrated",
                        "device.full-list-begun",
                        "device.full-list-ended");
        assertThat(school.journal("server.integrated").get(0).actor()).isEqualTo(Actor.of(anAdministrator()));
        assertThat(ada.journal().verify().orElseThrow().flaws()).isEmpty();
    }

    @Test
    @Tag("X5")
    void a_reader_goes_on_from_its_position_and_misses_nothing() {
        school.synced(school.integrated(), "C01");
        var seen = new ArrayList<JournalEntry>();
        long position = 0;
        boolean end = false;
        while (!end) {
            var reading = ada.journal().read(position, 3);
            seen.addAll(reading.entries());
            position = reading.position();
            end = reading.end();
        }

        assertThat(seen).isEqualTo(school.journal());
    }

    @Test
    @Tag("X4")
    void entries_of_the_push_certificate_are_withheld_from_a_partner_and_only_counted() {
        school.integrated();
        append("push.renewed");
        append("push.exported");
        var partner = school.as(aPartner());

        var theirs = partner.journal().read(0, 1000);
        var verified = partner.journal().verify().orElseThrow();

        assertThat(kinds(theirs.entries())).contains("server.integrated").noneMatch(kind -> kind.startsWith("push."));
        assertThat(theirs.position()).isEqualTo(school.journal().size());
        assertThat(verified.withheld()).isEqualTo(2);
        assertThat(verified.flaws()).isEmpty();
        assertThat(ada.journal().verify().orElseThrow().withheld()).isZero();
        assertThat(kinds(school.journal())).contains("push.renewed", "push.exported");
    }

    @Test
    @Tag("X5")
    void no_secret_ever_stands_in_the_journal() {
        var server = school.integrated();
        ada.servers().renew(server.id(), school.anotherTokenFor(server)).orElseThrow();
        ada.servers().rekey(server.id()).orElseThrow();

        assertThat(school.journal().toString()).doesNotContain("only-for-tests").doesNotContain("PRIVATE KEY");
    }

    @Test
    @Tag("X5")
    void the_journal_of_a_closed_account_says_so() {
        school.mdm.operator(Caller.system()).close(school.account);

        var last = school.storage.unitOfWork().inTransaction(school.account, stores -> {
            var head = stores.journal().head();
            return stores.journal().read(head.sequence() - 1, 1).get(0);
        });

        assertThat(last.kind()).isEqualTo("account.closed");
    }

    private void append(String kind) {
        school.storage.unitOfWork().inTransaction(school.account, stores -> {
            stores.journal()
                    .append(JournalEvent.builder()
                            .kind(kind)
                            .subject(Subject.account())
                            .actor(new Actor(Role.ADMINISTRATOR, "u-17"))
                            .at(school.clock.instant())
                            .details(Details.none())
                            .build());
            return kind;
        });
    }

    private static List<String> kinds(List<JournalEntry> entries) {
        return entries.stream().map(JournalEntry::kind).toList();
    }
}
