package dev.espalier.mdm.cli.location;

import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.domain.location.Account;
import java.util.List;

/** How accounts are shown. */
final class AccountColumns {
    static final List<Column<Account>> ALL = List.of(
            new Column<>("account", account -> Cell.text(account.id())),
            new Column<>("name", account -> Cell.text(account.name())),
            new Column<>("opened", account -> Cell.age(account.openedAt())),
            new Column<>("closed", account -> Cell.age(account.closedAt())));

    private AccountColumns() {}
}
