package dev.espalier.mdm.cli.device;

import picocli.CommandLine.Command;

@Command(
        name = "profile",
        description = "Enrollment profiles: what a device is told when it is set up, and who gets which.",
        subcommands = {
            ProfileDefine.class,
            ProfileList.class,
            ProfileShow.class,
            ProfileDefault.class,
            ProfileClearDefault.class,
            ProfileAssign.class,
            ProfileRemove.class,
            ProfileFollowDefault.class,
            ProfileReadBack.class,
            ProfileAdopt.class
        })
public final class ProfileNoun {
    ProfileNoun() {}
}
