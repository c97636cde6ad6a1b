package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.cli.content.ContentUpdate;
import picocli.CommandLine.Command;

@Command(
        name = "book",
        description = "Books that the units within reach own, and who holds them.",
        subcommands = {
            ContentUpdate.class,
            BookList.class,
            AssetShow.class,
            AssetHolders.class,
            AssetHide.class,
            AssetUnhide.class,
            AssetRefresh.class
        })
public final class BookNoun {
    BookNoun() {}
}
