/** Storage in a relational database that the product brings. */
module dev.espalier.mdm.jdbc {
    requires transitive dev.espalier.mdm.ports;
    requires transitive java.sql;
    requires io.leangen.geantyref;
    requires org.jdbi.v3.core;
    requires org.slf4j;
    requires static org.jspecify;
    requires static org.postgresql.jdbc;

    exports dev.espalier.mdm.jdbc;
}
