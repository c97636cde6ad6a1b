package dev.espalier.mdm.cli.content;

import dev.espalier.mdm.api.content.UnitView;
import dev.espalier.mdm.cli.credential.IntegrationCells;
import dev.espalier.mdm.cli.shared.Ages;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.DownloaderFact;
import dev.espalier.mdm.domain.content.SourcedFact;
import dev.espalier.mdm.domain.credential.Standing;
import java.time.Instant;
import java.util.Optional;

/** A unit as it is on file. */
record UnitSheet(UnitView view, Instant now) {

    ContentIntegration unit() {
        return view.integration();
    }

    Standing standing() {
        return view.standing();
    }

    Optional<String> fact(DownloaderFact fact) {
        return unit().known(fact).map(SourcedFact::value);
    }

    /** "apple, 3 days ago": where a fact comes from and how old it is; unknown if nobody said. */
    String source(DownloaderFact fact) {
        return unit().known(fact)
                .map(known -> IntegrationCells.words(known.source()) + ", " + Ages.age(known.asOf(), now))
                .orElse("unknown");
    }

    Optional<String> waiting() {
        return view.state().holdAt(now).map(IntegrationCells::words);
    }
}
