package dev.espalier.mdm.apple.device;

import dev.espalier.mdm.apple.server.Exchange;
import dev.espalier.mdm.domain.device.DisownOutcome;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.Collection;
import java.util.Map;

/** What came of giving devices up as Apple writes it (Apple: Disown Devices). */
final class DisownWire {
    private DisownWire() {}

    /** An outcome for each device; all have failed if the portal does not let this server release devices. */
    static Map<SerialNumber, DisownOutcome> toDomain(Exchange exchange, Collection<SerialNumber> asked) {
        var outcomes = new DeviceWords<>(asked, DisownWire::outcome);
        if (!isNotAllowed(exchange)) {
            exchange.walk(outcomes::take);
        }
        return outcomes.toDomain();
    }

    private static boolean isNotAllowed(Exchange exchange) {
        return exchange.status() == 403 && exchange.code().equals("ACCESS_DENIED");
    }

    private static DisownOutcome outcome(String word) {
        return switch (word) {
            case "SUCCESS" -> DisownOutcome.DISOWNED;
            case "NOT_ACCESSIBLE", "NOT_FOUND" -> DisownOutcome.NOT_ACCESSIBLE;
            default -> DisownOutcome.FAILED;
        };
    }
}
