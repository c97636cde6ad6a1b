/** A stateful Apple on loopback: the portal, device enrollment, a virtual clock and fault scripts. */
module dev.espalier.mdm.simulator {
    requires java.net.http;
    requires org.bouncycastle.pkix;
    requires org.bouncycastle.provider;
    requires org.bouncycastle.util;
    requires static org.jspecify;
    requires org.slf4j;
    requires tools.jackson.core;
    requires tools.jackson.databind;

    exports dev.espalier.mdm.simulator;
}
