package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.testkit.contract.DeviceStoreContract;

class InMemoryDeviceStoreTest extends InMemoryStorageFixture implements DeviceStoreContract {}
