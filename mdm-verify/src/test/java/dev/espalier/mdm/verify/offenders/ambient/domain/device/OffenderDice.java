package dev.espalier.mdm.verify.offenders.ambient.domain.device;

import java.util.Random;

/** A decision by chance. */
final class OffenderDice {
    int roll() {
        return new Random().nextInt(6);
    }
}
