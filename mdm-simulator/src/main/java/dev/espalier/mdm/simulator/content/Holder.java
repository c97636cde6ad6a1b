package dev.espalier.mdm.simulator.content;

/** Who holds a license: a device, which is nothing but a serial number, or one record of a user. */
public sealed interface Holder permits DeviceHolder, UserRecord {

    Target target();
}
