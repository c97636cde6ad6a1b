package dev.espalier.mdm.apple.license;

import dev.espalier.mdm.apple.content.PageReader.Cut;
import dev.espalier.mdm.spi.license.PageCut;

/** Where a page of licenses stands in its list. */
final class Cuts {
    private Cuts() {}

    static PageCut toDomain(Cut cut) {
        return new PageCut(cut.index(), cut.more(), cut.pages(), cut.version());
    }
}
