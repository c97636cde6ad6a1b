package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.testkit.contract.SyncStateStoreContract;

class InMemorySyncStateStoreTest extends InMemoryStorageFixture implements SyncStateStoreContract {}
