package dev.espalier.mdm.jdbc;

class H2FileContractsTest extends DatabaseContracts {
    private static final Subject SUBJECT = Subject.on(TestDatabase.H2_FILE);

    @Override
    Subject subject() {
        return SUBJECT;
    }
}
