package dev.espalier.mdm.domain.device;

import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.immutables.value.Value;

/** One record about one device, as Apple listed it. */
@Value.Immutable
@MdmValue
public abstract class DeviceRecord {
    DeviceRecord() {}

    /**
     * Which device.
     *
     * @return its serial number
     */
    public abstract SerialNumber serial();

    /**
     * The hardware.
     *
     * @return the facts
     */
    @Value.Default
    public DeviceFacts facts() {
        return DeviceFacts.unknown();
    }

    /**
     * The profile.
     *
     * @return the state at Apple
     */
    @Value.Default
    public ProfileState profile() {
        return ProfileState.none();
    }

    /**
     * What happened.
     *
     * @return the operation in a list of changes; empty in a full list and in an answer about single devices
     */
    public abstract Optional<DeviceOperation> operation();

    /**
     * Whether the device left because Apple replaced it.
     *
     * @return true only with a deletion
     */
    @Value.Default
    public boolean replaced() {
        return false;
    }

    /** Whether this record says that the device left the server. */
    boolean deleted() {
        return operation().filter(DeviceOperation::deleted).isPresent();
    }

    /** A short digest of everything in this record, to recognize it when it comes again. */
    long digest() {
        byte[] all = toString().getBytes(StandardCharsets.UTF_8);
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(all))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /**
     * Starts a record.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a record. */
    public static final class Builder extends ImmutableDeviceRecord.Builder {
        Builder() {}
    }
}
