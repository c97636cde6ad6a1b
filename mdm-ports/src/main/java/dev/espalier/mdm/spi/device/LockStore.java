package dev.espalier.mdm.spi.device;

import dev.espalier.mdm.domain.device.ActivationLock;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.List;

/** Activation Locks whose codes we hold. They outlive the integration: a locked device stays locked. */
public interface LockStore {

    /**
     * Adds a lock, before Apple is asked.
     *
     * @param lock the lock, its code in the vault
     */
    void add(ActivationLock lock);

    /**
     * Replaces a lock, which is recognized by its code.
     *
     * @param lock its new state
     */
    void update(ActivationLock lock);

    /**
     * Removes a lock; its code is destroyed by the caller after the commit.
     *
     * @param lock which, recognized by its code
     */
    void remove(ActivationLock lock);

    /**
     * The locks of a device, at whichever server it was locked.
     *
     * @param serial which device
     * @return the locks, the newest first; at most {@link dev.espalier.mdm.domain.shared.Page#MAX}
     */
    List<ActivationLock> of(SerialNumber serial);
}
