package dev.espalier.mdm.application.content;

import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Setbacks;
import dev.espalier.mdm.application.UnitPlace;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.spi.content.UnitClaim;

/** Writes our mark to a unit, with where notifications go. */
final class WriteMark {
    private final Ports ports;
    private final Setbacks setbacks;

    WriteMark(Ports ports, Setbacks setbacks) {
        this.ports = ports;
        this.setbacks = setbacks;
    }

    /** The unit is ours. An address that Apple cannot reach hinders no claim: Apple is asked instead. */
    void ours(UnitPlace place) {
        var unit = place.unit();
        write(place, claim(unit), UnitClaim.of(unit.mark()));
    }

    /** The unit is let go, and nobody is notified any more. */
    void released(UnitPlace place) {
        var last = UnitClaim.of(place.unit().mark().released());
        write(place, last, last);
    }

    private void write(UnitPlace place, UnitClaim claim, UnitClaim unreachable) {
        var content = ports.apple().content();
        setbacks.minding(place, () -> content.claim(place.credential(), claim))
                .match(
                        written -> written,
                        refused -> setbacks.minding(place, () -> content.claim(place.credential(), unreachable)));
    }

    private static UnitClaim claim(ContentIntegration unit) {
        return unit.notifications()
                .map(settings -> new UnitClaim(unit.mark(), settings.url(), settings.secret()))
                .orElseGet(() -> UnitClaim.of(unit.mark()));
    }
}
