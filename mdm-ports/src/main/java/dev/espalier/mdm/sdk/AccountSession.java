package dev.espalier.mdm.sdk;

import dev.espalier.mdm.api.content.ContentUnits;
import dev.espalier.mdm.api.device.Devices;
import dev.espalier.mdm.api.device.Profiles;
import dev.espalier.mdm.api.health.Health;
import dev.espalier.mdm.api.inventory.DeviceLocations;
import dev.espalier.mdm.api.invite.Invitations;
import dev.espalier.mdm.api.invite.Users;
import dev.espalier.mdm.api.journal.Journal;
import dev.espalier.mdm.api.license.ContentProfiles;
import dev.espalier.mdm.api.license.LicensePlans;
import dev.espalier.mdm.api.license.LicenseWork;
import dev.espalier.mdm.api.license.Licenses;
import dev.espalier.mdm.api.license.StudyApps;
import dev.espalier.mdm.api.location.Locations;
import dev.espalier.mdm.api.people.People;
import dev.espalier.mdm.api.server.ServerServices;
import dev.espalier.mdm.api.server.Servers;

/**
 * What one caller can do in one account. It is cheap, keeps nothing open, and may be thrown away.
 *
 * @param locations schools and campuses
 * @param inventory where devices are
 * @param people who there is, where they belong, and who learns with whom
 * @param servers servers of School Manager and Business Manager
 * @param services what servers give besides devices
 * @param devices devices at servers
 * @param profiles enrollment profiles
 * @param content units of Apps and Books
 * @param licenses apps and books, and who holds them
 * @param contentProfiles what goes to whom
 * @param plans what has to change for that
 * @param licenseWork licenses that are moved, and what becomes of it
 * @param studyApps the apps that teachers use in their classes
 * @param users users of units as Apple has them
 * @param invitations how people become such users
 * @param journal what happened
 * @param health how everything stands
 */
public record AccountSession(
        Locations locations,
        DeviceLocations inventory,
        People people,
        Servers servers,
        ServerServices services,
        Devices devices,
        Profiles profiles,
        ContentUnits content,
        Licenses licenses,
        ContentProfiles contentProfiles,
        LicensePlans plans,
        LicenseWork licenseWork,
        StudyApps studyApps,
        Users users,
        Invitations invitations,
        Journal journal,
        Health health) {}
