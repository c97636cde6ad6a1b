package dev.espalier.mdm.cli.content;

import dev.espalier.mdm.domain.content.UnitSwitch;
import picocli.CommandLine.Command;

@Command(
        name = "teachers",
        description = "Lets teachers use the unit's apps as study apps, or not. Licenses in use stay.",
        footer = {"", "Example:", "  mdm content teachers \"Library\" on"})
final class ContentTeachers extends SwitchVerb {
    ContentTeachers() {
        super(UnitSwitch.TEACHERS);
    }
}
