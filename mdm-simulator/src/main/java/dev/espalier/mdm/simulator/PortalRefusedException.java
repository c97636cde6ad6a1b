package dev.espalier.mdm.simulator;

/** The portal did not do what somebody asked; nothing was changed. */
public final class PortalRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why the portal refused. */
    public enum Reason {
        /** No role of the person permits the task. */
        NOT_PERMITTED,
        /** Another server of the organization has this name. */
        NAME_TAKEN,
        /** "Unassigned" and "Reassigned" can't be names of servers, and a name can't be empty. */
        NAME_RESERVED,
        /** The upload holds no X.509 certificate with an RSA key, neither as PEM nor as DER. */
        CERTIFICATE_UNREADABLE,
        /** A token can't be encrypted before a certificate was uploaded. */
        CERTIFICATE_MISSING,
        /** The organization has uploaded 250 certificates. */
        TOO_MANY_CERTIFICATES,
        /** An organization has at most five Administrators. */
        TOO_MANY_ADMINISTRATORS,
        /** The person has left, or never belonged to this organization. */
        NO_SUCH_PERSON,
        /** The organization has no such server, or it was deleted. */
        NO_SUCH_SERVER,
        /** The organization has no device with such a serial number. */
        NO_SUCH_DEVICE,
        /** There is no such organizational unit, or it was deleted. */
        NO_SUCH_UNIT,
        /** The unit does not own such an asset. */
        NO_SUCH_ASSET,
        /** The unit has no active user with this identifier. */
        NO_SUCH_USER,
        /** There are fewer licenses than that. */
        NOT_ENOUGH_LICENSES,
        /** The device management service of the unit has not enabled subscriptions. */
        SUBSCRIPTIONS_DISABLED,
        /** The serial number or account name is in use. */
        ALREADY_THERE
    }

    private final Reason reason;

    /**
     * Describes a refusal.
     *
     * @param reason why
     * @param detail what the person would read on the page
     */
    public PortalRefusedException(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    /**
     * Returns why the portal refused.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }
}
