package dev.espalier.mdm.simulator.content;

/**
 * A device that holds licenses.
 *
 * @param serial whether it exists is nobody's concern
 */
record DeviceHolder(String serial) implements Holder {

    @Override
    public Target target() {
        return Target.device(serial);
    }
}
