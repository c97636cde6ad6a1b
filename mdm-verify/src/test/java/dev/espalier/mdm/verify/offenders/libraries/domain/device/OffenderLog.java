package dev.espalier.mdm.verify.offenders.libraries.domain.device;

import org.slf4j.Logger;

/** A logger in the domain. */
record OffenderLog(Logger logger) {}
