package dev.espalier.mdm.apple.device;

import dev.espalier.mdm.apple.http.JsonFields;
import dev.espalier.mdm.domain.device.LockOutcome;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.spi.device.LockOrder;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** A lock as Apple reads and confirms it (Apple: ActivationLockRequest, ActivationLockStatusResponse). */
final class LockWire {
    /** What is read of the answer. */
    static final Set<String> MEMBERS = Set.of("serial_number", "response_status");

    private static final int LONGEST = 250;

    private LockWire() {}

    static void write(JsonGenerator body, LockOrder order, String escrowKey) {
        body.writeStringProperty("device", order.serial().value());
        body.writeStringProperty("escrow_key", escrowKey);
        if (!order.message().isEmpty()) {
            body.writeStringProperty("lost_message", order.message());
        }
    }

    /** The outcome; an answer about another device says nothing about this one. */
    static LockOutcome toDomain(JsonFields answer, SerialNumber asked) {
        String serial = answer.text("serial_number", LONGEST);
        boolean fits = serial.isEmpty()
                || SerialNumber.parse(serial).filter(asked::equals).isPresent();
        return fits ? outcome(answer.text("response_status", LONGEST)) : LockOutcome.FAILED;
    }

    private static LockOutcome outcome(String word) {
        return switch (word) {
            case "SUCCESS" -> LockOutcome.LOCKED;
            case "DEVICE_ALREADY_LOCKED" -> LockOutcome.ALREADY_LOCKED;
            case "NOT_ACCESSIBLE" -> LockOutcome.NOT_ACCESSIBLE;
            case "ORG_NOT_SUPPORTED" -> LockOutcome.ORGANIZATION_NOT_SUPPORTED;
            case "DEVICE_NOT_SUPPORTED" -> LockOutcome.DEVICE_NOT_SUPPORTED;
            default -> LockOutcome.FAILED;
        };
    }
}
