package dev.espalier.mdm.cli.server;

import dev.espalier.mdm.api.server.ServerView;
import dev.espalier.mdm.cli.credential.IntegrationCells;
import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.domain.server.ServerKey;
import java.util.List;
import java.util.Optional;

/** How servers are shown (rules S6 to S10). */
final class ServerColumns {
    static final List<Column<ServerView>> LISTED = List.of(
            new Column<>("server", view -> Cell.text(view.integration().label())),
            new Column<>("id", view -> Cell.id(view.integration().id())),
            new Column<>(
                    "token", view -> IntegrationCells.standing(view.standing().word())),
            new Column<>("ends", view -> Cell.date(view.standing().expiresAt())),
            new Column<>(
                    "name at apple",
                    view -> Cell.text(view.integration().details().serverName())),
            new Column<>(
                    "organization",
                    view -> Cell.text(view.integration().details().organization())),
            new Column<>(
                    "locations",
                    view -> IntegrationCells.scope(view.integration().scope())),
            new Column<>("deleted", view -> Cell.age(view.integration().deletedAt())));

    static final List<Column<ServerSheet>> SHOWN = List.of(
            new Column<>("label", sheet -> Cell.text(sheet.server().label())),
            new Column<>("id", sheet -> Cell.text(sheet.server().id())),
            new Column<>(
                    "version", sheet -> Cell.number(sheet.server().version().value())),
            new Column<>(
                    "locations", sheet -> IntegrationCells.scope(sheet.server().scope())),
            new Column<>(
                    "name at apple", sheet -> Cell.text(sheet.server().details().serverName())),
            new Column<>(
                    "server uuid", sheet -> Cell.text(sheet.server().details().serverUuid())),
            new Column<>(
                    "organization", sheet -> Cell.text(sheet.server().details().organization())),
            new Column<>(
                    "organization id",
                    sheet -> Cell.text(sheet.server().details().organizationId())),
            new Column<>(
                    "organization type",
                    sheet -> Cell.text(sheet.server().details().organizationType())),
            new Column<>(
                    "admin at apple",
                    sheet -> Cell.text(sheet.server().details().adminId())),
            new Column<>(
                    "details as of", sheet -> Cell.age(sheet.server().details().asOf())),
            new Column<>(
                    "integrated by",
                    sheet -> Cell.text(sheet.server().integratedBy().id())),
            new Column<>("integrated", sheet -> Cell.age(sheet.server().integratedAt())),
            new Column<>(
                    "token", sheet -> IntegrationCells.standing(sheet.standing().word())),
            new Column<>("token since", sheet -> Cell.age(sheet.standing().since())),
            new Column<>("token ends", sheet -> Cell.date(sheet.standing().expiresAt())),
            new Column<>("token key", sheet -> Cell.text(sheet.server().token().consumerKeyShort())),
            new Column<>(
                    "token stored", sheet -> Cell.age(sheet.server().token().storedAt())),
            new Column<>(
                    "token stored by",
                    sheet -> Cell.text(sheet.server().token().storedBy().id())),
            new Column<>("evidence", sheet -> IntegrationCells.evidence(sheet.standing())),
            new Column<>("likely causes", sheet -> IntegrationCells.causes(sheet.standing())),
            new Column<>(
                    "certificate", sheet -> fingerprint(sheet.server().keys().current())),
            new Column<>(
                    "certificate waiting",
                    sheet -> fingerprint(sheet.server().keys().staged())),
            new Column<>("devices", sheet -> Cell.number(sheet.fleet().present())),
            new Column<>("by status", sheet -> Cell.text(sheet.statuses())),
            new Column<>(
                    "default profile", sheet -> Cell.text(sheet.fleet().sync().defaultProfile())),
            new Column<>("last update", sheet -> Cell.age(sheet.fleet().sync().endedAt())),
            new Column<>("next update", sheet -> Cell.age(sheet.fleet().sync().dueAt())),
            new Column<>("waiting", sheet -> Cell.text(sheet.waiting())),
            new Column<>("deleted", sheet -> Cell.age(sheet.server().deletedAt())));

    private ServerColumns() {}

    private static Cell fingerprint(Optional<ServerKey> key) {
        return Cell.text(key.map(ServerKey::fingerprint));
    }
}
