package dev.espalier.mdm.verify.crash;

import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.spi.AppleConnector;
import dev.espalier.mdm.spi.AppleGateways;
import dev.espalier.mdm.spi.Leases;
import dev.espalier.mdm.spi.SecretVault;
import dev.espalier.mdm.spi.Storage;
import dev.espalier.mdm.spi.UnitOfWork;
import dev.espalier.mdm.spi.device.DeviceGateway;
import dev.espalier.mdm.spi.server.CertificateDesk;
import dev.espalier.mdm.spi.server.ServerGateway;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/**
 * Stands between the use cases and their ports and counts the calls. At one of them it can blow, before the call or
 * after it; from then on no call comes through, as if the process had ended there. Used by one thread.
 */
final class Fuse {
    private final Moment moment;
    private final List<String> calls = new ArrayList<>();
    private final List<SecretRef> secrets = new ArrayList<>();
    private boolean blown;

    private Fuse(Moment moment) {
        this.moment = moment;
    }

    /** A fuse that only counts. */
    static Fuse solid() {
        return new Fuse(new Moment(0, "", false));
    }

    static Fuse blowing(Moment moment) {
        return new Fuse(moment);
    }

    /** Which call of a run, and whether it is still carried out. */
    record Moment(int number, String call, boolean carriedOut) {
        @Override
        public String toString() {
            return (carriedOut ? "after" : "before") + " call " + number + ", " + call;
        }
    }

    /**
     * Every moment of the run that this fuse has counted. Before a call is the same moment as after the one before it,
     * because nothing but calls has effects; so only the first call has a moment before it.
     */
    List<Moment> moments() {
        var moments = new ArrayList<Moment>();
        moments.add(new Moment(1, calls.get(0), false));
        for (int number = 1; number <= calls.size(); number++) {
            moments.add(new Moment(number, calls.get(number - 1), true));
        }
        return moments;
    }

    boolean blown() {
        return blown;
    }

    /** Where secrets were put, whether anybody remembers or not. */
    List<SecretRef> secrets() {
        return secrets;
    }

    Storage storage(Storage real) {
        var unitOfWork = guarding(UnitOfWork.class, real.unitOfWork());
        var leases = guarding(Leases.class, real.leases());
        var vault = guarding(SecretVault.class, real.vault());
        return new GuardedStorage(unitOfWork, leases, vault, real);
    }

    AppleConnector apple(AppleConnector real) {
        return (vault, clock) -> {
            var gateways = real.connect(vault, clock);
            return new GuardedGateways(
                    guarding(CertificateDesk.class, gateways.certificates()),
                    guarding(ServerGateway.class, gateways.servers()),
                    guarding(DeviceGateway.class, gateways.devices()),
                    gateways);
        };
    }

    private <T> T guarding(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) -> call(port.getSimpleName(), real, method, arguments)));
    }

    private Object call(String port, Object real, Method method, Object[] arguments) throws Throwable {
        calls.add(port + "." + method.getName());
        int number = calls.size();
        blowAt(number, false);
        Object result = answer(real, method, arguments);
        if (result instanceof SecretRef secret) {
            secrets.add(secret);
        }
        blowAt(number, true);
        return result;
    }

    private void blowAt(int number, boolean carriedOut) {
        blown |= number == moment.number() && carriedOut == moment.carriedOut();
        if (blown) {
            throw new ProcessEnded();
        }
    }

    private static Object answer(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Nothing is expected to handle this. */
    static final class ProcessEnded extends Error {
        private static final long serialVersionUID = 1L;
    }

    private record GuardedStorage(UnitOfWork unitOfWork, Leases leases, SecretVault vault, Storage real)
            implements Storage {
        @Override
        public void close() {
            real.close();
        }
    }

    private record GuardedGateways(
            CertificateDesk certificates, ServerGateway servers, DeviceGateway devices, AppleGateways real)
            implements AppleGateways {
        @Override
        public void close() {
            real.close();
        }
    }
}
