package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.testkit.contract.SecretVaultContract;

class InMemorySecretVaultTest extends InMemoryStorageFixture implements SecretVaultContract {}
