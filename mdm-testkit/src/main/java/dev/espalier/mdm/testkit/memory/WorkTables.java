package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.ContentProfile;
import dev.espalier.mdm.domain.license.Installable;
import dev.espalier.mdm.domain.license.LicenseOperation;
import dev.espalier.mdm.domain.license.LicensePlan;
import dev.espalier.mdm.domain.license.Migration;
import dev.espalier.mdm.domain.license.MirrorState;
import dev.espalier.mdm.domain.license.PlanRow;
import dev.espalier.mdm.domain.license.Revocation;
import dev.espalier.mdm.domain.license.WaitingWish;
import java.time.Instant;

/** The rows of one account about what should be where, and what is done about it. */
class WorkTables extends InviteTables {

    final Table<String, ContentProfile> contentProfiles;
    final Table<String, LicensePlan> plans;
    final Table<InMemoryPlans.RowKey, PlanRow> planRows;
    final Table<String, LicenseOperation> operations;
    final Table<LicenseKey, InMemoryOperations.Reserved> reserved;
    final Table<String, WaitingWish> waiting;
    final Table<String, Migration> migrations;
    final Table<String, Revocation> revocations;
    final Table<LicenseKey, Assignee> revocationHolders;
    final Table<LicenseKey, Assignment> taken;
    final Table<LicenseKey, Installable> installables;
    final Table<String, Instant> notifications;
    final Table<String, InMemoryNotifications.HintRow> hints;
    final Table<LicenseKey, CatalogRow> catalog;
    final Table<String, MirrorState> mirrorStates;

    WorkTables(UndoLog undo) {
        super(undo);
        contentProfiles = new Table<>(undo);
        plans = new Table<>(undo);
        planRows = new Table<>(undo);
        operations = new Table<>(undo);
        reserved = new Table<>(undo);
        waiting = new Table<>(undo);
        migrations = new Table<>(undo);
        revocations = new Table<>(undo);
        revocationHolders = new Table<>(undo);
        taken = new Table<>(undo);
        installables = new Table<>(undo);
        notifications = new Table<>(undo);
        hints = new Table<>(undo);
        catalog = new Table<>(undo);
        mirrorStates = new Table<>(undo);
    }
}
