package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.testkit.contract.ServerDraftsContract;

class InMemoryServerDraftsTest extends InMemoryStorageFixture implements ServerDraftsContract {}
