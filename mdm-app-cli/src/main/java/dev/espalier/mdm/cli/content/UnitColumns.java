package dev.espalier.mdm.cli.content;

import dev.espalier.mdm.api.content.UnitView;
import dev.espalier.mdm.cli.credential.IntegrationCells;
import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Color;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.domain.content.Claim;
import dev.espalier.mdm.domain.content.DownloaderFact;
import dev.espalier.mdm.domain.content.OwnerMark;
import dev.espalier.mdm.domain.location.LocationScope;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** How units of Apps and Books are shown (rules A3, A8 to A12). */
final class UnitColumns {
    static final List<Column<UnitView>> LISTED = List.of(
            new Column<>("unit", view -> Cell.text(view.integration().label())),
            new Column<>("id", view -> Cell.id(view.integration().id())),
            new Column<>("claim", view -> claim(view.integration().claim())),
            new Column<>("owner", view -> owner(view.integration().claim())),
            new Column<>(
                    "token", view -> IntegrationCells.standing(view.standing().word())),
            new Column<>("ends", view -> Cell.date(view.standing().expiresAt())),
            new Column<>(
                    "location at apple",
                    view -> Cell.text(view.integration().details().locationName())),
            new Column<>(
                    "organization", view -> Cell.text(view.integration().token().organization())),
            new Column<>("locations", view -> scope(view.integration().scope())),
            new Column<>("teachers", view -> Cell.flag(view.integration().teachers())),
            new Column<>("as of", view -> Cell.age(view.integration().details().readAt())),
            new Column<>("deleted", view -> Cell.age(view.integration().deletedAt())));

    private static final List<Column<UnitSheet>> OURS = List.of(
            new Column<>("label", sheet -> Cell.text(sheet.unit().label())),
            new Column<>("id", sheet -> Cell.text(sheet.unit().id())),
            new Column<>("version", sheet -> Cell.number(sheet.unit().version().value())),
            new Column<>("locations", sheet -> scope(sheet.unit().scope())),
            new Column<>("claim", sheet -> claim(sheet.unit().claim())),
            new Column<>("claim since", sheet -> Cell.age(since(sheet.unit().claim()))),
            new Column<>("owner", sheet -> owner(sheet.unit().claim())),
            new Column<>(
                    "owner runs at",
                    sheet -> Cell.text(sheet.unit().claim().other().map(OwnerMark::metadata))),
            new Column<>("our mark", sheet -> Cell.text(sheet.unit().mark().name())),
            new Column<>("teachers", sheet -> Cell.flag(sheet.unit().teachers())),
            new Column<>("personal accounts", sheet -> Cell.flag(sheet.unit().personalAccounts())),
            new Column<>(
                    "reclaims",
                    sheet -> Cell.texts(sheet.unit().reclaims().stream()
                            .sorted()
                            .map(IntegrationCells::words)
                            .toList())));

    private static final List<Column<UnitSheet>> AT_APPLE = List.of(
            new Column<>(
                    "location at apple",
                    sheet -> Cell.text(sheet.unit().details().locationName())),
            new Column<>("unit id", sheet -> Cell.text(sheet.unit().details().unit())),
            new Column<>("organization", sheet -> Cell.text(sheet.unit().token().organization())),
            new Column<>("country", sheet -> Cell.text(sheet.unit().details().country())),
            new Column<>("portal", sheet -> Cell.text(sheet.unit().details().portal())),
            new Column<>("as of", sheet -> Cell.age(sheet.unit().details().readAt())),
            fact("organization id", DownloaderFact.ORGANIZATION_ID),
            source("organization id from", DownloaderFact.ORGANIZATION_ID),
            fact("apple account", DownloaderFact.APPLE_ACCOUNT),
            source("apple account from", DownloaderFact.APPLE_ACCOUNT),
            fact("e-mail", DownloaderFact.EMAIL),
            source("e-mail from", DownloaderFact.EMAIL),
            new Column<>(
                    "legacy owner", sheet -> Cell.text(sheet.unit().downloader().legacyOwner())));

    private static final List<Column<UnitSheet>> TOKEN = List.of(
            new Column<>(
                    "token", sheet -> IntegrationCells.standing(sheet.standing().word())),
            new Column<>("token since", sheet -> Cell.age(sheet.standing().since())),
            new Column<>("token ends", sheet -> Cell.date(sheet.standing().expiresAt())),
            new Column<>(
                    "token fingerprint", sheet -> Cell.text(sheet.unit().token().fingerprint())),
            new Column<>("token stored", sheet -> Cell.age(sheet.unit().token().storedAt())),
            new Column<>(
                    "token stored by",
                    sheet -> Cell.text(sheet.unit().token().storedBy().id())),
            new Column<>("evidence", sheet -> IntegrationCells.evidence(sheet.standing())),
            new Column<>("likely causes", sheet -> IntegrationCells.causes(sheet.standing())));

    private static final List<Column<UnitSheet>> LIFE = List.of(
            new Column<>(
                    "integrated by",
                    sheet -> Cell.text(sheet.unit().integratedBy().id())),
            new Column<>("integrated", sheet -> Cell.age(sheet.unit().integratedAt())),
            new Column<>(
                    "notifications",
                    sheet -> Cell.flag(sheet.unit().notifications().isPresent())),
            new Column<>("last update", sheet -> Cell.age(sheet.view().state().endedAt())),
            new Column<>("next update", sheet -> Cell.age(sheet.view().state().dueAt())),
            new Column<>("waiting", sheet -> Cell.text(sheet.waiting())),
            new Column<>("deleted", sheet -> Cell.age(sheet.unit().deletedAt())));

    static final List<Column<UnitSheet>> SHOWN =
            Stream.of(OURS, AT_APPLE, TOKEN, LIFE).flatMap(List::stream).toList();

    private UnitColumns() {}

    private static Column<UnitSheet> fact(String name, DownloaderFact fact) {
        return new Column<>(name, sheet -> Cell.text(sheet.fact(fact)));
    }

    private static Column<UnitSheet> source(String name, DownloaderFact fact) {
        return new Column<>(name, sheet -> Cell.text(sheet.source(fact)));
    }

    private static Cell scope(LocationScope scope) {
        return IntegrationCells.scope(scope);
    }

    private static Cell claim(Claim claim) {
        return claim.match(new Claim.Cases<>(
                unclaimed -> Cell.word("unclaimed", Color.YELLOW),
                ours -> Cell.word("ours", Color.GREEN),
                claimed -> Cell.word("claimed by other", Color.YELLOW),
                lost -> Cell.word("lost", Color.RED)));
    }

    private static Instant since(Claim claim) {
        return claim.match(new Claim.Cases<>(
                Claim.Unclaimed::since, Claim.Ours::since, Claim.ClaimedByOther::since, Claim.Lost::since));
    }

    private static Cell owner(Claim claim) {
        return Cell.text(claim.other().map(OwnerMark::name));
    }
}
