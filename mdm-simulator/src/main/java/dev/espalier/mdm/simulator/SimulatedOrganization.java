package dev.espalier.mdm.simulator;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A school or a company in the portal: its people, servers and devices. */
public interface SimulatedOrganization {

    /**
     * Returns the customer number.
     *
     * @return decimal digits
     */
    String id();

    /**
     * Returns the organization's name.
     *
     * @return the name
     */
    String name();

    /**
     * Returns the founder, who holds the role Administrator.
     *
     * @return the first person of the organization
     */
    SimulatedPerson administrator();

    /**
     * Adds somebody with a role at the organization's first location.
     *
     * @param account Managed Apple Account, an e-mail address
     * @param role the role
     * @return the person
     */
    SimulatedPerson addPerson(String account, PortalRole role);

    /**
     * Finds a person.
     *
     * @param account Managed Apple Account
     * @return the person, or nothing if there is none or they left
     */
    Optional<SimulatedPerson> person(String account);

    /**
     * Lists the people.
     *
     * @return everybody who has not left
     */
    List<SimulatedPerson> people();

    /**
     * Creates a location.
     *
     * @param by who does it
     * @param name its name
     */
    void createLocation(SimulatedPerson by, String name);

    /**
     * Lists the locations; the first bears the organization's name.
     *
     * @return the names
     */
    List<String> locations();

    /**
     * Creates a server record without a certificate.
     *
     * @param by who does it
     * @param name a name that no other server of the organization has
     * @return the server
     */
    SimulatedServer createServer(SimulatedPerson by, String name);

    /**
     * Finds a server by its name.
     *
     * @param name the name
     * @return the server
     * @throws PortalRefusedException if there is none
     */
    SimulatedServer server(String name);

    /**
     * Lists the servers that were not deleted.
     *
     * @return the servers in order of their creation
     */
    List<SimulatedServer> servers();

    /**
     * Adds a fleet that nobody has assigned yet.
     *
     * @param fleet how many devices of which kinds
     * @return the fleet
     */
    SeededFleet seed(DeviceFleet fleet);

    /**
     * Adds one device that nobody has assigned yet.
     *
     * @param serial its serial number, 8 to 14 letters and digits
     * @param kind its family
     */
    void addDevice(String serial, DeviceKind kind);

    /**
     * Selects devices for what follows.
     *
     * @param serials serial numbers, upper or lower case
     * @return the selection
     */
    DeviceSelection devices(Collection<String> serials);

    /**
     * Selects devices for what follows.
     *
     * @param serials serial numbers, upper or lower case
     * @return the selection
     */
    default DeviceSelection devices(String... serials) {
        return devices(List.of(serials));
    }

    /**
     * Reads a device as Apple knows it now.
     *
     * @param serial serial number
     * @return the device, or nothing if it does not belong to the organization
     */
    Optional<DeviceSnapshot> device(String serial);

    /**
     * Swaps a device: the original leaves the organization, the replacement takes its place at the same server.
     *
     * @param original serial number of the broken device
     * @param replacement serial number of the new one, which must be new to Apple
     */
    void replace(String original, String replacement);

    /** Publishes new terms: everything is answered with T_C_NOT_SIGNED until an Administrator accepts them. */
    void publishTerms();

    /**
     * Accepts the terms.
     *
     * @param by an Administrator
     */
    void acceptTerms(SimulatedPerson by);

    /**
     * Creates an organizational unit with a location of the same name, which is made unless there is one.
     *
     * @param by who does it
     * @param name its name; several units may have the same
     * @return the unit, which owns nothing yet
     */
    SimulatedUnit createUnit(SimulatedPerson by, String name);

    /**
     * Creates an organizational unit in the founder's name.
     *
     * @param name its name; several units may have the same
     * @return the unit, which owns nothing yet
     */
    default SimulatedUnit createUnit(String name) {
        return createUnit(administrator(), name);
    }

    /**
     * Lists the organizational units that were not deleted.
     *
     * @return the units in order of their creation
     */
    List<SimulatedUnit> units();
}
