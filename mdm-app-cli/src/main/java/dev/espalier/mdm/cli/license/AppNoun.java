package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.cli.content.ContentUpdate;
import picocli.CommandLine.Command;

@Command(
        name = "app",
        description = "Apps that the units within reach own, and who holds them.",
        subcommands = {
            ContentUpdate.class,
            AppList.class,
            AssetShow.class,
            AssetHolders.class,
            AssetHide.class,
            AssetUnhide.class,
            AssetRefresh.class,
            ContentProfileNoun.class,
            AppAssign.class,
            AppPlan.class,
            AppApply.class,
            AppSettle.class,
            AppOperations.class,
            AppRevoke.class,
            AppRevokeAll.class,
            AppRevokeUnknown.class,
            AppReclaim.class,
            AppMigrate.class,
            AppUndoList.class,
            AppShortage.class,
            AppInstallable.class
        })
public final class AppNoun {
    AppNoun() {}
}
