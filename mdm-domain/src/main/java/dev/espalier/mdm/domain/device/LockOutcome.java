package dev.espalier.mdm.domain.device;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.Optional;

/** What Apple answered when a device was to be locked (rule E2; Apple: Activation Lock a Device). */
public enum LockOutcome {
    /** It is locked, with our code. */
    LOCKED(Optional.empty()),
    /** Somebody locked it before; the first lock counts. */
    ALREADY_LOCKED(Optional.of(DeviceRefusal.LOCKED_BEFORE)),
    /** It is not at this server. */
    NOT_ACCESSIBLE(Optional.of(DeviceRefusal.NO_SUCH_DEVICE)),
    /** The organization is in a program that cannot lock devices. */
    ORGANIZATION_NOT_SUPPORTED(Optional.of(DeviceRefusal.LOCK_NOT_FOR_ORGANIZATION)),
    /** Devices of its kind cannot be locked this way. */
    DEVICE_NOT_SUPPORTED(Optional.of(DeviceRefusal.LOCK_NOT_FOR_DEVICE)),
    /** Apple could not say why; whether it is locked is not sure. */
    FAILED(Optional.of(DeviceRefusal.LOCK_FAILED));

    private final Optional<DeviceRefusal> reason;

    LockOutcome(Optional<DeviceRefusal> reason) {
        this.reason = reason;
    }

    /**
     * Why the device was not locked by this call.
     *
     * @param serial which device
     * @return the refusal, or empty if it was
     */
    public Optional<Refusal> refusal(SerialNumber serial) {
        return reason.map(code -> Refusal.of(code).with("serial", serial.value()));
    }

    /**
     * Whether our code of this call may open the device: it is kept unless it surely opens nothing.
     *
     * @return true if it is to be kept
     */
    public boolean keepsCode() {
        return this == LOCKED || this == FAILED;
    }
}
