package dev.espalier.mdm.apple;

import dev.espalier.mdm.domain.content.OwnerMark;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.UserOperationKind;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.OperationKind;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.spi.AppleGateways;
import dev.espalier.mdm.spi.content.ContentCredential;
import dev.espalier.mdm.spi.content.UnitClaim;
import dev.espalier.mdm.spi.invite.UserChange;
import dev.espalier.mdm.spi.license.LicenseChange;
import java.util.List;

/** Everything that the adapter can ask of Apps and Books with a token, to be asked in a row. */
enum UnitRequest {
    UNIT("/mdm/v2/client/config", false, (apple, unit) -> apple.content().unit(unit)),
    CLAIM("/mdm/v2/client/config", true, (apple, unit) -> apple.content().claim(unit, Things.CLAIM)),
    ASSETS("/mdm/v2/assets", false, (apple, unit) -> apple.licenses().assets(unit, 0)),
    ASSET("/mdm/v2/assets", false, (apple, unit) -> apple.licenses().asset(unit, Things.APP)),
    ASSIGNMENTS("/mdm/v2/assignments", false, (apple, unit) -> apple.licenses().assignments(unit, 0)),
    SINCE("/mdm/v2/assignments", false, (apple, unit) -> apple.licenses().assignmentsSince(unit, "v1", 0)),
    HOLDERS("/mdm/v2/assignments", false, (apple, unit) -> apple.licenses().holders(unit, Things.APP, 0)),
    ASSOCIATE(
            "/mdm/v2/assets/associate",
            true,
            (apple, unit) -> apple.licenses().change(unit, Things.change(OperationKind.ASSOCIATE))),
    DISASSOCIATE(
            "/mdm/v2/assets/disassociate",
            true,
            (apple, unit) -> apple.licenses().change(unit, Things.change(OperationKind.DISASSOCIATE))),
    REVOKE(
            "/mdm/v2/assets/revoke",
            true,
            (apple, unit) -> apple.licenses().change(unit, Things.change(OperationKind.REVOKE))),
    PROGRESS("/mdm/v2/status", false, (apple, unit) -> apple.licenses().progress(unit, "e1")),
    USERS("/mdm/v2/users", false, (apple, unit) -> apple.users().users(unit, 0)),
    USERS_SINCE("/mdm/v2/users", false, (apple, unit) -> apple.users().usersSince(unit, "v1", 0)),
    CREATE(
            "/mdm/v2/users/create",
            true,
            (apple, unit) -> apple.users().change(unit, Things.change(UserOperationKind.CREATE))),
    UPDATE(
            "/mdm/v2/users/update",
            true,
            (apple, unit) -> apple.users().change(unit, Things.change(UserOperationKind.UPDATE))),
    RETIRE(
            "/mdm/v2/users/retire",
            true,
            (apple, unit) -> apple.users().change(unit, Things.change(UserOperationKind.RETIRE))),
    USER_PROGRESS("/mdm/v2/status", false, (apple, unit) -> apple.users().progress(unit, "e1"));

    private final String path;
    private final boolean writes;
    private final Question question;

    UnitRequest(String path, boolean writes, Question question) {
        this.path = path;
        this.writes = writes;
        this.question = question;
    }

    String path() {
        return path;
    }

    boolean writes() {
        return writes;
    }

    Object ask(AppleGateways apple, ContentCredential unit) {
        return question.ask(apple, unit);
    }

    private interface Question {
        Object ask(AppleGateways apple, ContentCredential unit);
    }

    private static final class Things {
        static final AssetKey APP = AssetKey.of("910000001");
        static final UnitClaim CLAIM = UnitClaim.of(new OwnerMark("id-1", "Espalier at Northwind", "mdm.example"));

        static final ClientUserId USER = new ClientUserId("5b0c1f36-8f0e-4f4c-9a53-2b1f9a4d7c11");

        static UserChange change(UserOperationKind kind) {
            return new UserChange(kind, List.of(UserChange.Member.of(USER)));
        }

        static LicenseChange change(OperationKind kind) {
            var assets = kind == OperationKind.REVOKE ? List.<AssetKey>of() : List.of(APP);
            return new LicenseChange(kind, assets, List.of(new Assignee.ToDevice(new SerialNumber("NWLPZ0000001"))));
        }
    }
}
