package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.testkit.contract.DeviceListContract;

class InMemoryDeviceListTest extends InMemoryStorageFixture implements DeviceListContract {}
