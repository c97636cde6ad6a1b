/** The reference command line. */
module dev.espalier.mdm.cli {
    requires com.zaxxer.hikari;
    requires de.siegmar.fastcsv;
    requires dev.espalier.mdm.apple;
    requires dev.espalier.mdm.domain;
    requires dev.espalier.mdm.jdbc;
    requires dev.espalier.mdm.ports;
    requires dev.espalier.mdm.simulator;
    requires info.picocli;
    requires java.sql;
    requires me.tongfei.progressbar;
    requires org.slf4j;
    requires tools.jackson.core;
    requires static org.jspecify;
}
