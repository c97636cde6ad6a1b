package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.testkit.contract.LeasesContract;

class InMemoryLeasesTest extends InMemoryStorageFixture implements LeasesContract {}
