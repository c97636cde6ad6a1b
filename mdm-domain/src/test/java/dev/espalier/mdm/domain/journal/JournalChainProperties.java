package dev.espalier.mdm.domain.journal;

import static dev.espalier.mdm.domain.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.access.Role;
import dev.espalier.mdm.domain.journal.JournalChain.Flaw;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

@PropertyDefaults(tries = 1000, edgeCases = EdgeCasesMode.NONE)
class JournalChainProperties {

    private static final Seal SEAL = seal("the vault's key");
    private static final String SALT = "00112233445566778899aabbccddeeff";

    @Property
    void an_untouched_journal_has_no_flaw(@ForAll("events") List<JournalEvent> events) {
        var chain = chain(events);

        assertThat(flaws(chain)).isEmpty();
        assertThat(chain).extracting(JournalEntry::sequence).first().isEqualTo(1L);
    }

    @Property
    void erasing_the_details_of_any_entries_leaves_the_journal_without_a_flaw(
            @ForAll("events") List<JournalEvent> events, @ForAll @Size(8) List<Boolean> erased) {
        var chain = chain(events);
        for (int i = 0; i < chain.size(); i++) {
            if (erased.get(i)) {
                chain.set(i, copy(chain.get(i)).details(Optional.empty()).build());
            }
        }

        assertThat(flaws(chain)).isEmpty();
    }

    @Property
    void a_change_of_any_part_of_any_entry_is_found(
            @ForAll("events") List<JournalEvent> events,
            @ForAll @IntRange(max = 7) int where,
            @ForAll("changes") UnaryOperator<JournalEntry> change) {
        var chain = chain(events);
        int index = where % chain.size();

        chain.set(index, change.apply(chain.get(index)));

        assertThat(flaws(chain)).isNotEmpty();
    }

    @Property
    void an_entry_that_was_dropped_is_found(
            @ForAll("events") List<JournalEvent> events, @ForAll @IntRange(max = 7) int where) {
        var chain = chain(events);
        var end = JournalHead.of(chain.get(chain.size() - 1));

        chain.remove(where % chain.size());

        assertThat(flaws(chain).isEmpty() && head(chain).equals(end)).isFalse();
    }

    @Property
    void an_entry_that_was_slipped_in_or_stands_twice_is_found(
            @ForAll("events") List<JournalEvent> events, @ForAll @IntRange(max = 7) int where) {
        var chain = chain(events);
        int index = where % chain.size();

        chain.add(index, chain.get(index));

        assertThat(flaws(chain)).contains(Flaw.GAP);
    }

    @Property
    void two_entries_that_were_swapped_are_found_even_with_their_numbers_mended(
            @ForAll("events") List<JournalEvent> events, @ForAll @IntRange(max = 6) int where) {
        var chain = chain(events);
        if (chain.size() < 2) {
            return;
        }
        int index = where % (chain.size() - 1);

        Collections.swap(chain, index, index + 1);
        for (int i = 0; i < chain.size(); i++) {
            chain.set(i, copy(chain.get(i)).sequence(i + 1L).build());
        }

        assertThat(flaws(chain)).contains(Flaw.BROKEN_LINK);
    }

    @Property
    void a_journal_that_was_written_anew_without_the_key_is_found(@ForAll("events") List<JournalEvent> events) {
        var forged = new ArrayList<JournalEntry>();
        var head = JournalHead.empty();
        for (JournalEvent event : events) {
            forged.add(JournalChain.append(head, event, SALT, seal("another key")));
            head = head(forged);
        }

        assertThat(flaws(forged)).containsOnly(Flaw.BROKEN_LINK);
    }

    @Property
    void details_that_were_changed_together_with_their_digest_are_found(
            @ForAll("events") List<JournalEvent> events, @ForAll @IntRange(max = 7) int where) {
        var chain = chain(events);
        int index = where % chain.size();
        var forged = Details.none().with("forged", "yes");

        chain.set(
                index,
                copy(chain.get(index))
                        .details(new SaltedDetails(SALT, forged))
                        .digest(JournalChain.digest(SALT, forged))
                        .build());

        assertThat(flaws(chain)).contains(Flaw.BROKEN_LINK);
    }

    private static List<JournalEntry> chain(List<JournalEvent> events) {
        var chain = new ArrayList<JournalEntry>();
        for (JournalEvent event : events) {
            chain.add(JournalChain.append(head(chain), event, SALT, SEAL));
        }
        return chain;
    }

    private static JournalHead head(List<JournalEntry> chain) {
        return chain.isEmpty() ? JournalHead.empty() : JournalHead.of(chain.get(chain.size() - 1));
    }

    private static List<Flaw> flaws(List<JournalEntry> chain) {
        var flaws = new ArrayList<Flaw>();
        var previous = JournalHead.empty();
        for (JournalEntry entry : chain) {
            flaws.addAll(JournalChain.check(previous, entry, SEAL));
            previous = JournalHead.of(entry);
        }
        return flaws;
    }

    private static JournalEntry.Builder copy(JournalEntry entry) {
        return JournalEntry.builder().from(entry);
    }

    private static Seal seal(String key) {
        return message -> {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key.getBytes(), "HmacSHA256"));
                return mac.doFinal(message);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    @Provide
    Arbitrary<List<JournalEvent>> events() {
        var words = Arbitraries.of("a", "b", "ab", "x=y");
        return Combinators.combine(words, words, words, Arbitraries.of(Role.class))
                .as((kind, subject, note, role) -> JournalEvent.builder()
                        .kind(kind)
                        .subject(new Subject("location", subject))
                        .actor(new Actor(role, "u-" + note))
                        .at(NOW)
                        .details(Details.none().with("note", note))
                        .build())
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<UnaryOperator<JournalEntry>> changes() {
        return Arbitraries.of(
                entry -> copy(entry).sequence(entry.sequence() + 1).build(),
                entry -> copy(entry).kind(entry.kind() + "!").build(),
                entry -> copy(entry)
                        .subject(new Subject(entry.subject().type(), "another"))
                        .build(),
                entry -> copy(entry)
                        .subject(new Subject("another", entry.subject().id()))
                        .build(),
                entry -> copy(entry)
                        .actor(new Actor(entry.actor().role(), "another"))
                        .build(),
                entry -> copy(entry).at(entry.at().plusMillis(1)).build(),
                entry -> copy(entry)
                        .details(new SaltedDetails(SALT, entry.particulars().with("more", 1)))
                        .build(),
                entry -> copy(entry)
                        .digest(JournalChain.digest(SALT, Details.none()))
                        .build(),
                entry -> copy(entry).link(JournalChain.START).build());
    }
}
