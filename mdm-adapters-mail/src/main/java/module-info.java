/** Invitations by mail. */
module dev.espalier.mdm.mail {
    requires transitive dev.espalier.mdm.ports;
    requires jakarta.mail;
    requires org.eclipse.angus.mail;
    requires static org.jspecify;

    exports dev.espalier.mdm.mail;
}
