package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.testkit.contract.AccountStoreContract;

class InMemoryAccountStoreTest extends InMemoryStorageFixture implements AccountStoreContract {}
