package dev.espalier.mdm.verify.crash;

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
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts the calls through the ports, each of which is a step, and cuts the power before or after one of them. From
 * then on no port answers: what a process would tidy up on its way out stays as it is.
 */
final class Steps {

    private final int last;
    private final boolean finished;
    private final List<String> taken = new ArrayList<>();
    private boolean dark;

    private Steps(int last, boolean finished) {
        this.last = last;
        this.finished = finished;
    }

    /** All of them. */
    static Steps all() {
        return new Steps(Integer.MAX_VALUE, true);
    }

    /** Up to one that is not taken any more. */
    static Steps before(int step) {
        return new Steps(step, false);
    }

    /** Up to one that is still taken, but whose result nobody learns. */
    static Steps through(int step) {
        return new Steps(step, true);
    }

    boolean areCutOff() {
        return last < Integer.MAX_VALUE;
    }

    /** The steps that were taken or begun, in their order. */
    synchronized List<String> taken() {
        return List.copyOf(taken);
    }

    Storage watch(Storage storage) {
        var unitOfWork = watch(UnitOfWork.class, storage.unitOfWork());
        var leases = watch(Leases.class, storage.leases());
        var vault = watch(SecretVault.class, storage.vault());
        return new Storage() {
            @Override
            public UnitOfWork unitOfWork() {
                return unitOfWork;
            }

            @Override
            public Leases leases() {
                return leases;
            }

            @Override
            public SecretVault vault() {
                return vault;
            }

            @Override
            public void close() {}
        };
    }

    AppleConnector watch(AppleConnector connector) {
        return (SecretVault vault, InstantSource clock) -> watch(connector.connect(vault, clock));
    }

    private AppleGateways watch(AppleGateways gateways) {
        var certificates = watch(CertificateDesk.class, gateways.certificates());
        var servers = watch(ServerGateway.class, gateways.servers());
        var devices = watch(DeviceGateway.class, gateways.devices());
        return new AppleGateways() {
            @Override
            public CertificateDesk certificates() {
                return certificates;
            }

            @Override
            public ServerGateway servers() {
                return servers;
            }

            @Override
            public DeviceGateway devices() {
                return devices;
            }

            @Override
            public void close() {
                gateways.close();
            }
        };
    }

    private <T> T watch(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) -> take(port.getSimpleName(), real, method, arguments)));
    }

    private Object take(String port, Object real, Method method, Object[] arguments) throws Throwable {
        boolean deadly = begin(port + "." + method.getName());
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            end(deadly);
        }
    }

    private synchronized boolean begin(String step) {
        if (dark) {
            throw new PowerCut();
        }
        taken.add(step);
        boolean deadly = taken.size() == last;
        if (deadly && !finished) {
            dark = true;
            throw new PowerCut();
        }
        return deadly;
    }

    private synchronized void end(boolean deadly) {
        if (deadly) {
            dark = true;
        }
        if (dark) {
            throw new PowerCut();
        }
    }
}
