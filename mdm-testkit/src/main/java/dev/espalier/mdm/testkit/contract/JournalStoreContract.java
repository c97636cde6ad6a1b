package dev.espalier.mdm.testkit.contract;

import static dev.espalier.mdm.testkit.journal.Events.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.access.Role;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.journal.JournalChain;
import dev.espalier.mdm.domain.journal.JournalEntry;
import dev.espalier.mdm.domain.journal.JournalEvent;
import dev.espalier.mdm.domain.journal.JournalHead;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Entries are numbered without gaps, linked, kept whole, and read in order. */
public interface JournalStoreContract extends StorageContract {

    /** A journal without entries has the empty head. */
    @Test
    default void a_new_journal_is_empty() {
        var account = anOpenAccount();

        assertThat(head(account)).isEqualTo(JournalHead.empty());
        assertThat(entries(account, 0, 10)).isEmpty();
    }

    /** An entry holds everything of its event. */
    @Test
    default void an_entry_says_everything_that_its_event_said() {
        var account = anOpenAccount();
        var event = JournalEvent.builder()
                .kind("server.renewed")
                .subject(new Subject("integration", "5f3c0d0e-0000-4000-8000-0000000000ff"))
                .actor(new Actor(Role.LOCATION_LEADER, "u-3"))
                .at(clock().instant())
                .details(anEvent("a = b\nand \\ more").details())
                .build();

        append(account, event);

        var entry = entries(account, 0, 10).get(0);
        assertThat(entry.kind()).isEqualTo(event.kind());
        assertThat(entry.subject()).isEqualTo(event.subject());
        assertThat(entry.actor()).isEqualTo(event.actor());
        assertThat(entry.at()).isEqualTo(event.at());
        assertThat(entry.particulars()).isEqualTo(event.details());
    }

    /** Numbers go 1, 2, 3 … in the order of appending, over one transaction or several. */
    @Test
    default void entries_are_numbered_from_one_in_the_order_in_which_they_were_appended() {
        var account = anOpenAccount();
        write(account, stores -> {
            stores.journal().append(anEvent("first"));
            stores.journal().append(anEvent("second"));
        });
        append(account, anEvent("third"));

        var entries = entries(account, 0, 10);

        assertThat(entries).extracting(JournalEntry::sequence).containsExactly(1L, 2L, 3L);
        assertThat(entries).extracting(JournalStoreContract::note).containsExactly("first", "second", "third");
    }

    /** Each link can be checked with the account's seal, from the first entry to the head. */
    @Test
    default void the_links_hold_from_the_first_entry_to_the_head() {
        var account = anOpenAccount();
        IntStream.range(0, 5).forEach(number -> append(account, anEvent("event " + number)));
        var seal = storage().vault().journalSeal(account);

        var previous = JournalHead.empty();
        for (JournalEntry entry : entries(account, 0, 10)) {
            assertThat(JournalChain.check(previous, entry, seal)).isEmpty();
            previous = JournalHead.of(entry);
        }

        assertThat(head(account)).isEqualTo(previous);
    }

    /** Two entries about the same have different salts, so that their digests do not tell that they are the same. */
    @Test
    default void equal_details_have_different_digests() {
        var account = anOpenAccount();
        append(account, anEvent("same"));
        append(account, anEvent("same"));

        assertThat(entries(account, 0, 10)).extracting(JournalEntry::digest).doesNotHaveDuplicates();
    }

    /** Inside a transaction the journal ends where it ended before: numbers are given at the commit. */
    @Test
    default void what_a_transaction_appends_is_not_read_before_its_end() {
        var account = anOpenAccount();
        append(account, anEvent("before"));

        write(account, stores -> {
            stores.journal().append(anEvent("inside"));
            assertThat(stores.journal().read(0, 10)).hasSize(1);
            assertThat(stores.journal().head().sequence()).isEqualTo(1);
        });

        assertThat(head(account).sequence()).isEqualTo(2);
    }

    /** A reader goes on from the last number that it saw. */
    @Test
    default void reading_goes_on_after_a_number_and_stops_at_the_maximum() {
        var account = anOpenAccount();
        IntStream.rangeClosed(1, 5).forEach(number -> append(account, anEvent("event " + number)));

        assertThat(entries(account, 2, 2)).extracting(JournalEntry::sequence).containsExactly(3L, 4L);
        assertThat(entries(account, 4, 1000)).extracting(JournalEntry::sequence).containsExactly(5L);
        assertThat(entries(account, 5, 1000)).isEmpty();
    }

    /** One thing's entries are read without all the others, the newest first. */
    @Test
    default void the_entries_about_one_thing_are_read_from_the_newest_to_the_oldest() {
        var account = anOpenAccount();
        var device = Subject.device(new SerialNumber("C01"));
        append(account, anEventAbout(device, "first"));
        append(account, anEvent("about something else"));
        append(account, anEventAbout(Subject.device(new SerialNumber("C02")), "about another device"));
        append(account, anEventAbout(new Subject("profile", device.id()), "the same id of another type"));
        append(account, anEventAbout(device, "second"));
        append(account, anEventAbout(device, "third"));

        assertThat(about(account, device, 10))
                .extracting(JournalStoreContract::note)
                .containsExactly("third", "second", "first");
        assertThat(about(account, device, 2))
                .extracting(JournalStoreContract::note)
                .containsExactly("third", "second");
    }

    /** An entry is the same whichever way it is read, and nobody else's is among them. */
    @Test
    default void an_entry_about_one_thing_is_whole_and_only_the_accounts_own() {
        var ours = anOpenAccount();
        var theirs = anOpenAccount();
        var device = Subject.device(new SerialNumber("C01"));
        append(ours, anEventAbout(device, "ours"));
        append(theirs, anEventAbout(device, "theirs"));

        assertThat(about(ours, device, 10)).isEqualTo(entries(ours, 0, 10));
        assertThat(about(anOpenAccount(), device, 10)).isEmpty();
    }

    /** What is only pending is not read. */
    @Test
    default void entries_about_a_thing_are_read_once_their_transaction_has_ended() {
        var account = anOpenAccount();
        var device = Subject.device(new SerialNumber("C01"));

        write(account, stores -> {
            stores.journal().append(anEventAbout(device, "inside"));
            assertThat(stores.journal().about(device, 10)).isEmpty();
        });

        assertThat(about(account, device, 10)).hasSize(1);
    }

    /** Each account counts for itself. */
    @Test
    default void each_account_has_a_journal_of_its_own() {
        var ours = anOpenAccount();
        var theirs = anOpenAccount();
        append(ours, anEvent("ours"));
        append(theirs, anEvent("theirs"));

        assertThat(entries(ours, 0, 10)).extracting(JournalStoreContract::note).containsExactly("ours");
        assertThat(head(theirs).sequence()).isEqualTo(1);
    }

    /** Details may be long. */
    @Test
    default void long_details_are_kept_whole() {
        var account = anOpenAccount();
        String note = "ü".repeat(20_000);

        append(account, anEvent(note));

        assertThat(note(entries(account, 0, 1).get(0))).isEqualTo(note);
    }

    private void append(AccountId account, JournalEvent event) {
        in(account).journal().append(event);
    }

    private List<JournalEntry> entries(AccountId account, long after, int max) {
        return in(account).journal().read(after, max);
    }

    private List<JournalEntry> about(AccountId account, Subject subject, int max) {
        return in(account).journal().about(subject, max);
    }

    private static JournalEvent anEventAbout(Subject subject, String note) {
        return JournalEvent.builder().from(anEvent(note)).subject(subject).build();
    }

    private JournalHead head(AccountId account) {
        return in(account).journal().head();
    }

    private static String note(JournalEntry entry) {
        return entry.particulars().values().getOrDefault("note", "");
    }
}
