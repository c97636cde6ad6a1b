package dev.espalier.mdm.application.license;

import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.LicensePlan;
import dev.espalier.mdm.domain.license.PlanCounts;
import dev.espalier.mdm.domain.license.PlanFingerprint;
import dev.espalier.mdm.domain.license.PlanRow;
import dev.espalier.mdm.domain.license.PlanSink;
import dev.espalier.mdm.domain.license.Want;
import dev.espalier.mdm.domain.license.WorkRefusal;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import java.util.ArrayList;
import java.util.List;

/** Stores the lines of a plan while it is made, a page at a time. */
final class PlanWriter {
    private final Ports ports;
    private final Session session;
    private final LicensePlan plan;
    private final PlanFingerprint fingerprint = new PlanFingerprint();
    private final List<PlanRow> page = new ArrayList<>();
    private PlanCounts counts = PlanCounts.NONE;

    PlanWriter(Ports ports, Session session, LicensePlan plan) {
        this.ports = ports;
        this.session = session;
        this.plan = plan;
    }

    /** Takes the lines about an asset. */
    interface Lines {
        PlanSink about(AssetKey asset);
    }

    /** Takes all lines about one asset. */
    PlanSink about(AssetKey asset) {
        return new Written(asset, true);
    }

    /** Takes all lines about one asset but those that take something back. */
    PlanSink giving(AssetKey asset) {
        return new Written(asset, false);
    }

    /** The plan with all its lines stored. */
    LicensePlan end() {
        flush();
        return plan.shown(counts, fingerprint.end());
    }

    private void add(PlanRow row) {
        fingerprint.add(row);
        counts = counts.plus(row.kind());
        page.add(row);
        if (page.size() == Page.MAX) {
            flush();
        }
    }

    private void flush() {
        if (!page.isEmpty()) {
            var rows = List.copyOf(page);
            ports.inTransaction(session, stores -> {
                stores.plans().addRows(plan.id(), rows);
                return rows;
            });
            page.clear();
        }
    }

    private final class Written implements PlanSink {
        private final AssetKey asset;
        private final boolean takesBack;

        Written(AssetKey asset, boolean takesBack) {
            this.asset = asset;
            this.takesBack = takesBack;
        }

        @Override
        public void assign(IntegrationId unit, Assignee assignee) {
            add(row(PlanRow.Kind.ASSIGN, assignee).unit(unit).build());
        }

        @Override
        public void takeBack(IntegrationId unit, Assignee assignee) {
            if (takesBack) {
                add(row(PlanRow.Kind.TAKE_BACK, assignee).unit(unit).build());
            }
        }

        @Override
        public void refuse(Want want, WorkRefusal reason) {
            add(row(PlanRow.Kind.REFUSE, want.assignee())
                    .reason(reason)
                    .since(want.since())
                    .build());
        }

        @Override
        public void shortage(Want want, WorkRefusal reason) {
            add(row(PlanRow.Kind.SHORT, want.assignee())
                    .reason(reason)
                    .since(want.since())
                    .build());
        }

        private PlanRow.Builder row(PlanRow.Kind kind, Assignee assignee) {
            var row = PlanRow.builder();
            row.sequence(counts.lines() + 1).kind(kind).pair(new Assignment(asset, assignee));
            return row;
        }
    }
}
