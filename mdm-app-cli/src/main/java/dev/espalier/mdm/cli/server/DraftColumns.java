package dev.espalier.mdm.cli.server;

import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.domain.server.ServerDraft;
import java.util.List;

/** How drafts are shown. */
final class DraftColumns {
    static final List<Column<ServerDraft>> ALL = List.of(
            new Column<>("draft", draft -> Cell.id(draft.id())),
            new Column<>("label", draft -> Cell.text(draft.label())),
            new Column<>("drafted", draft -> Cell.age(draft.draftedAt())),
            new Column<>("drafted by", draft -> Cell.text(draft.draftedBy().id())),
            new Column<>("certificate", draft -> Cell.text(draft.key().fingerprint())));

    private DraftColumns() {}
}
