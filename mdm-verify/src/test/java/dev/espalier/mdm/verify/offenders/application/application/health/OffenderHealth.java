package dev.espalier.mdm.verify.offenders.application.application.health;

import dev.espalier.mdm.verify.offenders.application.application.device.SyncDevices;

/** Even a concept that builds on all others leaves their use cases alone. */
record OffenderHealth(SyncDevices sync) {}
