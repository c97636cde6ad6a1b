/** The rules of an Apple integration: values, states, decisions and policies. No I/O, no clock, no logging, no JSON. */
module dev.espalier.mdm.domain {
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;
}
