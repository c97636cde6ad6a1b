package dev.espalier.mdm.cli.shared;

import java.util.Locale;

/** In which form results are written. */
public enum Format {
    TABLE,
    JSON,
    CSV;

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
