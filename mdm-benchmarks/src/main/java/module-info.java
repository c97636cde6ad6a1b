/** What the SDK costs. */
open module dev.espalier.mdm.benchmarks {
    requires com.zaxxer.hikari;
    requires dev.espalier.mdm.apple;
    requires dev.espalier.mdm.jdbc;
    requires dev.espalier.mdm.simulator;
    requires embedded.postgres;
    requires java.net.http;
    requires java.sql;
    requires jdk.httpserver;
    requires jdk.management;
    requires jmh.core;
    requires org.postgresql.jdbc;
    requires static org.jspecify;
}
