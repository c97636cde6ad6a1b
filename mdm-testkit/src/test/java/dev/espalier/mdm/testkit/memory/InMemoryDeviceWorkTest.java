package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.testkit.contract.DeviceWorkContract;

class InMemoryDeviceWorkTest extends InMemoryStorageFixture implements DeviceWorkContract {}
