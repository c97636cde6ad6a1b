/** The reference command line. */
module dev.espalier.mdm.cli {
    requires com.h2database;
    requires com.zaxxer.hikari;
    requires de.siegmar.fastcsv;
    requires dev.espalier.mdm.apple;
    requires dev.espalier.mdm.domain;
    requires dev.espalier.mdm.jdbc;
    requires dev.espalier.mdm.mail;
    requires dev.espalier.mdm.ports;
    requires dev.espalier.mdm.simulator;
    requires info.picocli;
    requires java.logging;
    requires java.sql;
    requires jdk.unsupported; // for Ctrl-C alone
    requires tools.jackson.core;
    requires static org.jspecify;

    opens dev.espalier.mdm.cli to
            info.picocli;
    opens dev.espalier.mdm.cli.content to
            info.picocli;
    opens dev.espalier.mdm.cli.device to
            info.picocli;
    opens dev.espalier.mdm.cli.health to
            info.picocli;
    opens dev.espalier.mdm.cli.inventory to
            info.picocli;
    opens dev.espalier.mdm.cli.invite to
            info.picocli;
    opens dev.espalier.mdm.cli.journal to
            info.picocli;
    opens dev.espalier.mdm.cli.license to
            info.picocli;
    opens dev.espalier.mdm.cli.location to
            info.picocli;
    opens dev.espalier.mdm.cli.people to
            info.picocli;
    opens dev.espalier.mdm.cli.server to
            info.picocli;
    opens dev.espalier.mdm.cli.shared to
            info.picocli;
}
