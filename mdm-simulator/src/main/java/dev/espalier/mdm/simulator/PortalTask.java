package dev.espalier.mdm.simulator;

/** What people do in the portal, as far as a role decides whether they may. */
public enum PortalTask {
    /** Accept Apple's new terms. */
    ACCEPT_TERMS,
    /** Create, rename and delete server records, upload certificates, download server tokens. */
    MANAGE_SERVERS,
    /** Assign, unassign and release devices, edit asset tags, set migration deadlines. */
    MANAGE_DEVICES,
    /** Buy and move content, download content tokens. */
    MANAGE_CONTENT,
    /** Create and edit locations. */
    EDIT_LOCATIONS,
    /** Add and remove people, give and take roles. */
    MANAGE_PEOPLE
}
