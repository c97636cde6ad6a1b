package dev.espalier.mdm.jdbc;

class PostgresContractsTest extends DatabaseContracts {
    private static final Subject SUBJECT = Subject.on(TestDatabase.POSTGRESQL);

    @Override
    Subject subject() {
        return SUBJECT;
    }
}
