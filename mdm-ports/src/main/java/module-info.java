/** The hexagon's edge: what a product calls, what an adapter provides; the use cases between them stay hidden. */
module dev.espalier.mdm.ports {
    requires transitive dev.espalier.mdm.domain;
    requires static org.jspecify;

    exports dev.espalier.mdm.api.content;
    exports dev.espalier.mdm.api.device;
    exports dev.espalier.mdm.api.health;
    exports dev.espalier.mdm.api.inventory;
    exports dev.espalier.mdm.api.invite;
    exports dev.espalier.mdm.api.journal;
    exports dev.espalier.mdm.api.license;
    exports dev.espalier.mdm.api.location;
    exports dev.espalier.mdm.api.people;
    exports dev.espalier.mdm.api.server;
    exports dev.espalier.mdm.api;
    exports dev.espalier.mdm.failure;
    exports dev.espalier.mdm.sdk;
    exports dev.espalier.mdm.spi.content;
    exports dev.espalier.mdm.spi.device;
    exports dev.espalier.mdm.spi.inventory;
    exports dev.espalier.mdm.spi.invite;
    exports dev.espalier.mdm.spi.journal;
    exports dev.espalier.mdm.spi.license;
    exports dev.espalier.mdm.spi.location;
    exports dev.espalier.mdm.spi.people;
    exports dev.espalier.mdm.spi.server;
    exports dev.espalier.mdm.spi;
}
