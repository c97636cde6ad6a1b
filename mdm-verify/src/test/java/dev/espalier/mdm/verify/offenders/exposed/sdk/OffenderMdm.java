package dev.espalier.mdm.verify.offenders.exposed.sdk;

import org.slf4j.Logger;

/** An entry that hands out its logger. */
public interface OffenderMdm {
    Logger logger();
}
