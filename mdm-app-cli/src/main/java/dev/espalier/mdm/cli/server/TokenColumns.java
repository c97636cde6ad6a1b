package dev.espalier.mdm.cli.server;

import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.domain.server.ServerToken;
import java.util.List;

/** What is in a token, with its secrets masked. */
final class TokenColumns {
    static final List<Column<ServerToken>> ALL = List.of(
            new Column<>("consumer key", token -> Cell.text(token.consumerKeyShort())),
            new Column<>("consumer secret", token -> Cell.text(token.consumerSecret())),
            new Column<>("access token", token -> Cell.text(token.accessToken())),
            new Column<>("access secret", token -> Cell.text(token.accessSecret())),
            new Column<>("ends", token -> Cell.date(token.expiresAt())));

    private TokenColumns() {}
}
