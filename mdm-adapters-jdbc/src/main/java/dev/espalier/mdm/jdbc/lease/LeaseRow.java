package dev.espalier.mdm.jdbc.lease;

import dev.espalier.mdm.domain.credential.RateBudget;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.Leases;
import java.time.Instant;
import java.util.Optional;

/** A lease as it is stored; without a holder it is free, and its epoch is the last one that was given. */
record LeaseRow(
        AccountId account,
        String subject,
        long epoch,
        Optional<String> holder,
        Optional<Instant> since,
        Optional<Instant> until,
        Optional<RateBudget> budget) {

    static LeaseRow from(Row row) {
        return new LeaseRow(
                new AccountId(row.text("account_id")),
                row.text("subject"),
                row.number("epoch"),
                row.optionalText("holder"),
                row.optionalTime("taken_at"),
                row.optionalTime("until_at"),
                row.optionalTime("budget_at").map(at -> new RateBudget(row.number("budget_left"), at)));
    }

    boolean heldAt(Instant now) {
        return holder.isPresent() && until.filter(now::isBefore).isPresent();
    }

    LeaseRow after(String next) {
        return new LeaseRow(account, subject, epoch + 1, Optional.of(next), Optional.empty(), Optional.empty(), budget);
    }

    Lease lease() {
        return Lease.granted(account, subject, epoch, budget.orElse(null));
    }

    Leases.Held held() {
        return new Leases.Held(holder.orElseThrow(), since.orElseThrow(), lease());
    }
}
