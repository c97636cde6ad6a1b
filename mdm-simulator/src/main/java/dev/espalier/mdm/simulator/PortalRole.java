package dev.espalier.mdm.simulator;

import java.util.EnumSet;
import java.util.Set;

/** The roles of School Manager, as far as they decide who may do what with servers, tokens and devices. */
public enum PortalRole {
    /** May do everything; the only role that accepts new terms. At most five people hold it. */
    ADMINISTRATOR(EnumSet.allOf(PortalTask.class)),
    /** May do everything but accept terms. */
    SITE_MANAGER(EnumSet.complementOf(EnumSet.of(PortalTask.ACCEPT_TERMS))),
    /** Accounts, roles, locations. */
    PEOPLE_MANAGER(EnumSet.of(PortalTask.EDIT_LOCATIONS, PortalTask.MANAGE_PEOPLE)),
    /** Devices, server records, server tokens. */
    DEVICE_ENROLLMENT_MANAGER(EnumSet.of(PortalTask.MANAGE_SERVERS, PortalTask.MANAGE_DEVICES)),
    /** Content of the assigned locations. */
    CONTENT_MANAGER(EnumSet.of(PortalTask.MANAGE_CONTENT)),
    /** Class management. */
    MANAGER(EnumSet.noneOf(PortalTask.class)),
    /** Teaches. */
    INSTRUCTOR(EnumSet.noneOf(PortalTask.class)),
    /** An employee without administrative rights. */
    STAFF(EnumSet.noneOf(PortalTask.class)),
    /** Learns. */
    STUDENT(EnumSet.noneOf(PortalTask.class));

    private final Set<PortalTask> tasks;

    PortalRole(Set<PortalTask> tasks) {
        this.tasks = tasks;
    }

    /**
     * Tells whether this role is enough for a task.
     *
     * @param task what somebody wants to do in the portal
     * @return whether the role permits it
     */
    public boolean permits(PortalTask task) {
        return tasks.contains(task);
    }
}
