package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.testkit.contract.UnitOfWorkContract;

class InMemoryUnitOfWorkTest extends InMemoryStorageFixture implements UnitOfWorkContract {}
