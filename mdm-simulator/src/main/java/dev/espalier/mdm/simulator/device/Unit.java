package dev.espalier.mdm.simulator.device;

import dev.espalier.mdm.simulator.DeviceKind;

/**
 * One piece of hardware. Model, color and addresses are computed from its salt.
 *
 * @param serial serial number
 * @param kind device family
 * @param salt evenly distributed number that everything else about the unit follows from
 */
public record Unit(String serial, DeviceKind kind, long salt) {

    static Unit single(String serial, DeviceKind kind) {
        return new Unit(serial, kind, Salts.mix(serial.hashCode()));
    }
}
