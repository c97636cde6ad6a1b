package dev.espalier.mdm.application;

import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.content.ContentCredential;

/** Where work on a unit of Apps and Books is done. */
public record UnitPlace(Session session, Lease lease, ContentIntegration unit) implements Place<ContentIntegration> {

    @Override
    public ContentIntegration integration() {
        return unit;
    }

    @Override
    public IntegrationKind<ContentIntegration, UnitPlace> kind() {
        return IntegrationKind.UNITS;
    }

    /** The token in use. */
    public ContentCredential credential() {
        return new ContentCredential(session.account(), unit.id(), unit.token().secret());
    }
}
