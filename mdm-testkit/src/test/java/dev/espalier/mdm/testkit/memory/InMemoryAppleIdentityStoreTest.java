package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.testkit.contract.AppleIdentityStoreContract;

class InMemoryAppleIdentityStoreTest extends InMemoryStorageFixture implements AppleIdentityStoreContract {}
