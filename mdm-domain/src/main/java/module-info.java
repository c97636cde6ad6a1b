/** The rules of an Apple integration: values, states, decisions and policies. No I/O, no clock, no logging, no JSON. */
module dev.espalier.mdm.domain {
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;

    exports dev.espalier.mdm.domain.access;
    exports dev.espalier.mdm.domain.content;
    exports dev.espalier.mdm.domain.credential;
    exports dev.espalier.mdm.domain.device;
    exports dev.espalier.mdm.domain.health;
    exports dev.espalier.mdm.domain.inventory;
    exports dev.espalier.mdm.domain.invite;
    exports dev.espalier.mdm.domain.journal;
    exports dev.espalier.mdm.domain.license;
    exports dev.espalier.mdm.domain.location;
    exports dev.espalier.mdm.domain.people;
    exports dev.espalier.mdm.domain.server;
    exports dev.espalier.mdm.domain.shared;
}
