package dev.espalier.mdm.api.license;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.Installable;
import dev.espalier.mdm.domain.license.LicenseOperation;
import dev.espalier.mdm.domain.license.Revocation;
import dev.espalier.mdm.domain.license.RevocationId;
import dev.espalier.mdm.domain.license.WaitingWish;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import java.util.Set;

/** Moves licenses, and follows every move to its end (rule A30). */
public interface LicenseWork {

    /**
     * Gives licenses at once. Whom a rule is against is in the plan's lines; who finds no license left waits (rule A29).
     *
     * @param request what to whom
     * @return how far it came; the plan's lines say what was refused
     */
    Outcome<ApplyReport> assign(AssignRequest request);

    /**
     * Takes licenses back (rule A23).
     *
     * @param unit of which unit
     * @param licenses which, at most 10,000
     * @return what was asked of Apple, and what was refused
     */
    Outcome<RevokeReport> revoke(IntegrationId unit, Set<Assignment> licenses);

    /**
     * Looks at the operations of a unit whose time has come, asks again for what is missing, and serves those who wait
     * from what returned.
     *
     * @param unit of which unit
     * @param progress who watches
     * @return what came of it
     */
    Outcome<SettleReport> settle(IntegrationId unit, Progress progress);

    /**
     * Lists operations.
     *
     * @param unit of which unit
     * @param openOnly whether those that came to their end are left out
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Outcome<Page<LicenseOperation>> operations(IntegrationId unit, boolean openOnly, String after, int max);

    /**
     * Plans to take everything back from many holders (rules A15, A16). Nothing happens until it is carried out.
     *
     * @param unit of which unit
     * @param reach from whom; {@code RECLAIMED} looks at the unit's reclaim policies
     * @return the plan, with the number to repeat
     */
    Outcome<Revocation> planRevocation(IntegrationId unit, Revocation.Reach reach);

    /**
     * Carries a revocation out, or goes on with it.
     *
     * @param id which
     * @param licenses how many licenses come back, repeated by the person
     * @param progress who watches
     * @return what was asked of Apple
     */
    Outcome<RevokeReport> carryOut(RevocationId id, long licenses, Progress progress);

    /**
     * Shows a revocation.
     *
     * @param id which
     * @return the revocation as it is now
     */
    Outcome<Revocation> revocation(RevocationId id);

    /**
     * Lists what a revocation took back, so that it can be given again.
     *
     * @param id of which revocation
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Outcome<Page<Assignment>> undoList(RevocationId id, String after, int max);

    /**
     * Moves the licenses of an item from users to the devices of the same people: the devices get theirs at once, the users'
     * come back by {@link #settle}, once Apple confirmed the devices'. Called again, it also reaches devices that are new
     * since. A content profile that still wants the item for users gives it to them again.
     *
     * @param unit of which unit
     * @param asset of which item
     * @return how far it came, or the refusal: only an administrator may do it, and only with what devices can hold and users
     *     give back
     */
    Outcome<MigrationReport> migrate(IntegrationId unit, AssetKey asset);

    /**
     * Lists who waits for a license (rule A29).
     *
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Outcome<Page<WaitingWish>> waiting(String after, int max);

    /**
     * Lists what may be installed now, because Apple confirmed the license (rule A31).
     *
     * @param unit of which unit
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page; it may hold fewer because hidden items are left out
     */
    Outcome<Page<Installable>> installable(IntegrationId unit, String after, int max);

    /**
     * Notes that a device was told to install and did not find its license (rule A31).
     *
     * @param unit of which unit
     * @param license which license
     * @return the entry with the time of the next attempt
     */
    Outcome<Installable> notFound(IntegrationId unit, Assignment license);

    /**
     * Notes that it was installed; the entry is gone then.
     *
     * @param unit of which unit
     * @param license which license
     * @return the entry as it was
     */
    Outcome<Installable> installed(IntegrationId unit, Assignment license);
}
