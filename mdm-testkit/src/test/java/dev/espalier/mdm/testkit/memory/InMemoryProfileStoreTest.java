package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.testkit.contract.ProfileStoreContract;

class InMemoryProfileStoreTest extends InMemoryStorageFixture implements ProfileStoreContract {}
