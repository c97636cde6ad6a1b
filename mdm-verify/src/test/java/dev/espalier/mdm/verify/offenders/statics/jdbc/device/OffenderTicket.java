package dev.espalier.mdm.verify.offenders.statics.jdbc.device;

import java.util.concurrent.atomic.AtomicLong;

/** A constant that counts. */
final class OffenderTicket {
    static final AtomicLong NEXT = new AtomicLong();
}
