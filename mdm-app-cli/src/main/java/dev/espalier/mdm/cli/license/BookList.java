package dev.espalier.mdm.cli.license;

import picocli.CommandLine.Command;

@Command(
        name = "list",
        description = "Lists books with their counts, and how old the counts are (A17).",
        footer = {
            "",
            "Examples:",
            "  mdm book list",
            "  mdm book list --unit Elementary --show pickable --sort item",
            "  mdm book list --all -o csv > books.csv"
        })
final class BookList extends AssetListing {
    BookList() {
        super(Shelf.BOOKS);
    }
}
