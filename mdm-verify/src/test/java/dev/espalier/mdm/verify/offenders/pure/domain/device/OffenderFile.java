package dev.espalier.mdm.verify.offenders.pure.domain.device;

import java.io.File;

/** A value that holds a file. */
record OffenderFile(File file) {}
