/** Apple's services behind the ports. */
module dev.espalier.mdm.apple {
    requires transitive dev.espalier.mdm.ports;
    requires java.net.http;
    requires org.bouncycastle.pkix;
    requires org.bouncycastle.provider;
    requires org.bouncycastle.util;
    requires org.slf4j;
    requires tools.jackson.core;
    requires static org.jspecify;

    exports dev.espalier.mdm.apple;
}
