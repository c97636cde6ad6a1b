package dev.espalier.mdm.verify.offenders.wire.apple.device;

record DeviceWire(String serial) {}
