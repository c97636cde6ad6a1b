/** A stateful Apple on loopback: a portal and the services behind it, with a virtual clock and fault scripts. */
module dev.espalier.mdm.simulator {
    requires jdk.httpserver;
    requires org.bouncycastle.pkix;
    requires org.bouncycastle.provider;
    requires org.bouncycastle.util;
    requires org.slf4j;
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires static org.jspecify;
}
