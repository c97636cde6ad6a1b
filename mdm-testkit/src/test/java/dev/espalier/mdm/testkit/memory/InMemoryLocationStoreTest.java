package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.testkit.contract.LocationStoreContract;

class InMemoryLocationStoreTest extends InMemoryStorageFixture implements LocationStoreContract {}
