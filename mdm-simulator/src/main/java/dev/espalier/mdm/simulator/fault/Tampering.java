package dev.espalier.mdm.simulator.fault;

import dev.espalier.mdm.simulator.Twist;
import java.util.Set;

/**
 * What is changed in a real answer.
 *
 * @param twists the ways
 * @param members members to leave out
 * @param serials devices to leave out
 */
public record Tampering(Set<Twist> twists, Set<String> members, Set<String> serials) {

    public static final Tampering NONE = new Tampering(Set.of(), Set.of(), Set.of());

    public boolean has(Twist twist) {
        return twists.contains(twist);
    }

    public boolean changesBody() {
        return !(twists.isEmpty() && members.isEmpty() && serials.isEmpty());
    }
}
