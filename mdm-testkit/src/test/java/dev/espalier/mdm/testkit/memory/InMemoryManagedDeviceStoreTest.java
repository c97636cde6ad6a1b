package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.testkit.contract.ManagedDeviceStoreContract;

class InMemoryManagedDeviceStoreTest extends InMemoryStorageFixture implements ManagedDeviceStoreContract {}
