/** The hexagon's edge: what a product calls, what an adapter provides; the use cases between them stay hidden. */
module dev.espalier.mdm.ports {
    requires transitive dev.espalier.mdm.domain;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports dev.espalier.mdm.failure;
    exports dev.espalier.mdm.spi;
    exports dev.espalier.mdm.spi.device;
    exports dev.espalier.mdm.spi.inventory;
    exports dev.espalier.mdm.spi.journal;
    exports dev.espalier.mdm.spi.location;
    exports dev.espalier.mdm.spi.server;
}
