/** A product that embeds the SDK, as its author would write it. */
module com.example.school {
    requires com.h2database;
    requires dev.espalier.mdm.apple;
    requires dev.espalier.mdm.jdbc;
    requires dev.espalier.mdm.ports;
    requires dev.espalier.mdm.simulator;
    requires java.sql;
}
