package dev.espalier.mdm.simulator.legacy;

/** The organizational units, as far as the old service knows them. */
@FunctionalInterface
public interface LegacyUnits {

    /**
     * Opens the unit of a content token.
     *
     * @param sToken the whole file
     * @return the unit
     * @throws LegacyRefusal if the token is not honored
     */
    LegacyUnit open(String sToken);
}
