package dev.espalier.mdm.simulator;

import dev.espalier.mdm.simulator.content.Notices;

/** What tests can reach and users can't. */
public final class Hooks {

    private Hooks() {}

    /** A builder of simulators whose notifications are delivered by the given {@link Notices}. */
    public static AppleSimulatorBuilder delivering(Object notices) {
        var builder = AppleSimulator.builder();
        builder.notices = courier -> (Notices) notices;
        return builder;
    }
}
