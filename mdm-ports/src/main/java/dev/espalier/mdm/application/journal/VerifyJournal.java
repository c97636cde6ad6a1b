package dev.espalier.mdm.application.journal;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.journal.Journal.FlawedEntry;
import dev.espalier.mdm.api.journal.Journal.Verification;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.AccessPolicy;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.device.DeviceChange;
import dev.espalier.mdm.domain.journal.JournalChain;
import dev.espalier.mdm.domain.journal.JournalChain.Flaw;
import dev.espalier.mdm.domain.journal.JournalEntry;
import dev.espalier.mdm.domain.journal.JournalHead;
import dev.espalier.mdm.domain.journal.Seal;
import dev.espalier.mdm.spi.Stores;
import java.util.ArrayList;
import java.util.List;

/** Checks a journal from its first entry to its last, a page at a time. */
final class VerifyJournal {
    private static final int PAGE = 1000;
    private static final int MOST_FLAWS = 100;

    private final Ports ports;

    VerifyJournal(Ports ports) {
        this.ports = ports;
    }

    Outcome<Verification> verify(Session session) {
        return Doorkeeper.admit(session, Action.VERIFY_JOURNAL).map(this::check);
    }

    private Verification check(Session session) {
        var seal = ports.vault().journalSeal(session.account());
        var head = ports.inTransaction(session, stores -> stores.journal().head());
        var check = new Check(session, seal);
        boolean more = true;
        while (more && check.previous.sequence() < head.sequence()) {
            more = ports.inTransaction(session, check::page);
        }
        check.end(head);
        return check.result();
    }

    /** A check under way. */
    private static final class Check {
        private final Session session;
        private final Seal seal;
        private final List<FlawedEntry> flaws = new ArrayList<>();
        private JournalHead previous = JournalHead.empty();
        private long entries;
        private long withheld;

        Check(Session session, Seal seal) {
            this.session = session;
            this.seal = seal;
        }

        boolean page(Stores stores) {
            var page = stores.journal().read(previous.sequence(), PAGE);
            page.forEach(entry -> check(stores, entry));
            return !page.isEmpty() && flaws.size() < MOST_FLAWS;
        }

        private void check(Stores stores, JournalEntry entry) {
            entries++;
            if (AccessPolicy.withholds(session.caller(), entry.concept())) {
                withheld++;
            }
            JournalChain.check(previous, entry, seal).forEach(flaw -> add(entry.sequence(), flaw));
            if (!changesIntact(stores, entry)) {
                add(entry.sequence(), Flaw.CHANGED_DETAILS);
            }
            previous = JournalHead.of(entry);
        }

        /** The rows of a page of device changes are held to the digest in its entry. */
        private static boolean changesIntact(Stores stores, JournalEntry entry) {
            return ReadJournal.page(entry)
                    .map(page -> DeviceChange.digest(stores.devices().changes(page))
                            .equals(entry.particulars().values().get("digest")))
                    .orElse(true);
        }

        /** A journal whose end was cut off has a head that no entry leads to. */
        void end(JournalHead head) {
            if (previous.sequence() < head.sequence() && flaws.isEmpty()) {
                add(previous.sequence() + 1, Flaw.GAP);
            } else if (previous.sequence() == head.sequence()
                    && !previous.link().equals(head.link())) {
                add(head.sequence(), Flaw.BROKEN_LINK);
            }
        }

        private void add(long sequence, Flaw flaw) {
            if (flaws.size() < MOST_FLAWS) {
                flaws.add(new FlawedEntry(sequence, flaw));
            }
        }

        Verification result() {
            return new Verification(entries, withheld, List.copyOf(flaws));
        }
    }
}
