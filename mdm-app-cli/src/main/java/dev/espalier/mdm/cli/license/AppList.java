package dev.espalier.mdm.cli.license;

import picocli.CommandLine.Command;

@Command(
        name = "list",
        description = "Lists apps with their counts, and how old the counts are (A17).",
        footer = {
            "",
            "Examples:",
            "  mdm app list",
            "  mdm app list --unit Elementary --show pickable --sort item",
            "  mdm app list --all -o csv > apps.csv"
        })
final class AppList extends AssetListing {
    AppList() {
        super(Shelf.APPS);
    }
}
