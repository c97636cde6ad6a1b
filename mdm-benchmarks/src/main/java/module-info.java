/** What the SDK costs. */
open module dev.espalier.mdm.benchmarks {
    requires com.zaxxer.hikari;
    requires dev.espalier.mdm.apple;
    requires dev.espalier.mdm.jdbc;
    requires dev.espalier.mdm.simulator;
    requires java.sql;
    requires jmh.core;
}
