package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.domain.license.ProductType;
import java.util.Set;

/** Apps and books are separate lists (rule A18). What Apple may add one day stands with the apps. */
enum Shelf {
    APPS("app", Set.of(ProductType.APP, ProductType.OTHER)),
    BOOKS("book", Set.of(ProductType.BOOK));

    private final String noun;
    private final Set<ProductType> types;

    Shelf(String noun, Set<ProductType> types) {
        this.noun = noun;
        this.types = types;
    }

    String noun() {
        return noun;
    }

    Set<ProductType> types() {
        return types;
    }
}
