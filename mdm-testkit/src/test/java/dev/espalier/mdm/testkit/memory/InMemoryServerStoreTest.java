package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.testkit.contract.ServerStoreContract;

class InMemoryServerStoreTest extends InMemoryStorageFixture implements ServerStoreContract {}
