package dev.espalier.mdm.application;

import dev.espalier.mdm.api.Progress;

/** A step that one concept adds to another one's work on a unit. It begins from what is stored, and may be made at any time. */
@FunctionalInterface
public interface UnitStep {

    /**
     * Makes the step.
     *
     * @throws Setbacks.Held if Apple gave reason to stop; that is on file
     */
    void take(UnitPlace place, Progress progress);
}
