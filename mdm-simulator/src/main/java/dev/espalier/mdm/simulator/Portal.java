package dev.espalier.mdm.simulator;

import java.util.List;
import java.util.Optional;

/** The portals, School Manager and Business Manager in one: where organizations are founded. */
public interface Portal {

    /**
     * Founds a school that uses School Manager.
     *
     * @param name its name
     * @return the organization, with its founder as Administrator
     */
    default SimulatedOrganization createSchool(String name) {
        return create(name, OrganizationKind.SCHOOL);
    }

    /**
     * Founds a company that uses Business Manager.
     *
     * @param name its name
     * @return the organization, with its founder as Administrator
     */
    default SimulatedOrganization createBusiness(String name) {
        return create(name, OrganizationKind.BUSINESS);
    }

    /**
     * Founds an organization.
     *
     * @param name its name
     * @param kind which portal and which generation of it
     * @return the organization, with its founder as Administrator
     */
    SimulatedOrganization create(String name, OrganizationKind kind);

    /**
     * Finds an organization by its customer number.
     *
     * @param id decimal digits
     * @return the organization, or nothing
     */
    Optional<SimulatedOrganization> organization(String id);

    /**
     * Lists the organizations.
     *
     * @return the organizations in order of their foundation
     */
    List<SimulatedOrganization> organizations();

    /**
     * Accepts an invitation with an Apple Account, as somebody does on the page that it leads to.
     *
     * @param inviteCode the code of the invitation
     * @param account a Managed Apple Account or a personal one, of whatever name
     * @return what becomes of it
     */
    InvitationOutcome acceptInvitation(String inviteCode, String account);
}
