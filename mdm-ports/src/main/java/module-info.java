/** The hexagon's edge: what a product calls, what an adapter provides; the use cases between them stay hidden. */
module dev.espalier.mdm.ports {
    requires transitive dev.espalier.mdm.domain;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
}
