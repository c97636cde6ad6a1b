package dev.espalier.mdm.simulator.control;

import dev.espalier.mdm.simulator.http.Reply;

/** Carries out one kind of control request. */
@FunctionalInterface
interface Step {
    Reply take(ControlCall call);
}
