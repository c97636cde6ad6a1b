package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.testkit.contract.JournalStoreContract;

class InMemoryJournalStoreTest extends InMemoryStorageFixture implements JournalStoreContract {}
