package dev.espalier.mdm.application;

import dev.espalier.mdm.domain.content.Claim;
import dev.espalier.mdm.domain.content.ContentEvent;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.OwnerMark;
import dev.espalier.mdm.domain.journal.JournalEvent;
import dev.espalier.mdm.spi.journal.JournalStore;
import java.time.Instant;
import java.util.Optional;

/** Writes down what an answer of Apple's changed about a unit: whose it is, what it is called, that its token works. */
public record UnitNews(UnitPlace place, Instant now) {

    /** Writes down what is new in the later state. */
    public void tell(JournalStore journal, ContentIntegration before, ContentIntegration after) {
        if (before.rejection().isPresent() && after.rejection().isEmpty()) {
            journal.append(place.event(ContentEvent.ACCEPTED_AGAIN, now));
        }
        claim(before.claim(), after.claim()).ifPresent(journal::append);
        if (!before.details().locationName().equals(after.details().locationName())) {
            journal.append(place.event(ContentEvent.DETAILS_CHANGED, now)
                    .with("unit", after.details().locationName().orElse(""))
                    .with("unit_before", before.details().locationName().orElse("")));
        }
    }

    private Optional<JournalEvent> claim(Claim before, Claim after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        return Optional.of(after.match(new Claim.Cases<>(
                unclaimed -> place.event(ContentEvent.MARK_VANISHED, now),
                ours -> place.event(ContentEvent.CLAIMED, now),
                claimed -> about(place.event(ContentEvent.CLAIMED_BY_OTHER, now), claimed.owner()),
                lost -> about(place.event(ContentEvent.LOST, now), lost.owner()))));
    }

    private static JournalEvent about(JournalEvent event, OwnerMark owner) {
        return event.with("owner", owner.name()).with("owner_id", owner.id()).with("metadata", owner.metadata());
    }
}
