package dev.espalier.mdm.jdbc;

class H2MemoryContractsTest extends DatabaseContracts {
    private static final Subject SUBJECT = Subject.on(TestDatabase.H2_MEMORY);

    @Override
    Subject subject() {
        return SUBJECT;
    }
}
