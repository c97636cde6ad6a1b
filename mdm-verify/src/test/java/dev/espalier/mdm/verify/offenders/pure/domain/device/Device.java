package dev.espalier.mdm.verify.offenders.pure.domain.device;

import java.util.Optional;

record Device(Optional<String> serial) {}
