package dev.espalier.mdm.application.license;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.license.RevokeReport;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.UnitFrame;
import dev.espalier.mdm.application.UnitPlace;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.license.Asset;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.LicenseOperation;
import dev.espalier.mdm.domain.license.LicensePool;
import dev.espalier.mdm.domain.license.OperationKind;
import dev.espalier.mdm.domain.license.RequestLimits;
import dev.espalier.mdm.domain.license.WorkRefusal;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Stores;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Takes single licenses back (rule A23). What never comes back is reported and not attempted (rule A27). */
final class RevokeLicenses {
    private final Ports ports;
    private final UnitFrame frame;
    private final LicenseAccess access;
    private final NewOperation intending;
    private final TellApple teller;

    RevokeLicenses(Ports ports, UnitFrame frame) {
        this.ports = ports;
        this.frame = frame;
        this.access = new LicenseAccess(ports);
        this.intending = new NewOperation(ports);
        this.teller = new TellApple(ports, frame);
    }

    Outcome<RevokeReport> revoke(Session session, IntegrationId unit, Set<Assignment> licenses) {
        Set<Assignee> assignees =
                licenses.stream().map(Assignment::assignee).collect(Collectors.toCollection(TreeSet::new));
        return ports.inTransaction(session, stores -> Doorkeeper.toUnit(session, stores, unit, Action.ASSIGN))
                .unless(found -> access.objection(session, assignees))
                .then(found -> frame.writing(
                        new Doorkeeper.Visit(session, unit, Action.ASSIGN),
                        place -> Outcome.done(revoke(place, licenses))));
    }

    private RevokeReport revoke(UnitPlace place, Set<Assignment> licenses) {
        var refused = new HashMap<Assignment, WorkRefusal>();
        long asked = 0;
        for (List<Assignment> batch : batches(licenses)) {
            asked += batch(place, batch, refused);
        }
        return new RevokeReport(asked, refused, null);
    }

    /** One item, devices or users, no more than Apple takes at once. */
    private List<List<Assignment>> batches(Set<Assignment> licenses) {
        var groups = new TreeSet<>(licenses)
                .stream()
                        .collect(
                                Collectors.groupingBy(license -> license.asset().text()
                                        + license.assignee().text().charAt(0)));
        var limits = ports.apple().content().limits();
        var batches = new ArrayList<List<Assignment>>();
        for (List<Assignment> group : groups.values()) {
            int most = RequestLimits.most(
                    limits, OperationKind.DISASSOCIATE, group.get(0).assignee());
            batches.addAll(Holders.chunks(group, Math.min(most, Page.MAX)));
        }
        return batches;
    }

    private int batch(UnitPlace place, List<Assignment> batch, Map<Assignment, WorkRefusal> refused) {
        var kept = new ArrayList<Assignment>();
        Optional<LicenseOperation> operation = ports.inTransaction(place.lease(), stores -> {
            kept.clear();
            kept.addAll(judged(stores, place, batch, refused));
            return kept.isEmpty()
                    ? Optional.<LicenseOperation>empty()
                    : Optional.of(intending.intend(stores, place, NewOperation.Intent.TAKE, kept));
        });
        operation.ifPresent(intended -> teller.tell(place, intended, kept));
        return kept.size();
    }

    private static List<Assignment> judged(
            Stores stores, UnitPlace place, List<Assignment> batch, Map<Assignment, WorkRefusal> refused) {
        AssetKey key = batch.get(0).asset();
        var asset = Optional.ofNullable(
                stores.assets().find(place.id(), Set.of(key)).get(key));
        var held = stores.assignments().present(place.id(), batch);
        var changing = stores.operations().changing(place.id(), batch);
        var kept = new ArrayList<Assignment>();
        for (Assignment license : batch) {
            var objection = objection(asset, held.contains(license), changing.contains(license));
            objection.ifPresentOrElse(reason -> refused.put(license, reason), () -> kept.add(license));
        }
        return kept;
    }

    private static Optional<WorkRefusal> objection(Optional<Asset> asset, boolean held, boolean changing) {
        if (changing) {
            return Optional.of(WorkRefusal.UNDER_WAY);
        }
        if (!held) {
            return Optional.of(WorkRefusal.NOT_HELD);
        }
        boolean returnable =
                asset.map(Asset::record).filter(LicensePool::returnable).isPresent();
        return returnable ? Optional.empty() : Optional.of(WorkRefusal.IRREVOCABLE);
    }
}
