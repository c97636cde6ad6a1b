package dev.espalier.mdm.testkit.crash;

import dev.espalier.mdm.spi.AppleConnector;
import dev.espalier.mdm.spi.AppleGateways;
import dev.espalier.mdm.spi.Leases;
import dev.espalier.mdm.spi.SecretVault;
import dev.espalier.mdm.spi.Storage;
import dev.espalier.mdm.spi.UnitOfWork;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Wraps the ports of a process that dies at one of its steps. A step is one call of a port: a transaction, a lease, a
 * secret, a question to Apple. Once dead, every further call fails without effect, as if there were nobody to make it.
 */
public final class Mortal {

    private final int lastStep;
    private final boolean completesIt;
    private final AtomicInteger steps = new AtomicInteger();

    private Mortal(int lastStep, boolean completesIt) {
        this.lastStep = lastStep;
        this.completesIt = completesIt;
    }

    /**
     * A process that lives, to count its steps.
     *
     * @return the process
     */
    public static Mortal living() {
        return new Mortal(Integer.MAX_VALUE, true);
    }

    /**
     * A process that dies before a step has any effect.
     *
     * @param step 1 is the first one
     * @return the process
     */
    public static Mortal dyingBefore(int step) {
        return new Mortal(step, false);
    }

    /**
     * A process that dies after a step, before it hears of the result.
     *
     * @param step 1 is the first one
     * @return the process
     */
    public static Mortal dyingAfter(int step) {
        return new Mortal(step, true);
    }

    /**
     * How many steps were begun.
     *
     * @return 0 or more
     */
    public int steps() {
        return steps.get();
    }

    /**
     * The storage, as this process reaches it.
     *
     * @param storage the real one
     * @return the wrapped one
     */
    public Storage reaching(Storage storage) {
        var unitOfWork = watched(UnitOfWork.class, storage.unitOfWork());
        var leases = watched(Leases.class, storage.leases());
        var vault = watched(SecretVault.class, storage.vault());
        return new MortalStorage(unitOfWork, leases, vault);
    }

    /**
     * Apple, as this process reaches it.
     *
     * @param apple the real one
     * @return the wrapped one
     */
    public AppleConnector reaching(AppleConnector apple) {
        return (vault, clock) -> gateways(apple.connect(vault, clock));
    }

    private AppleGateways gateways(AppleGateways real) {
        return forwarding(AppleGateways.class, (method, arguments) -> {
            var gateway = call(method, real, arguments);
            return gateway == null ? null : watchedAs(method.getReturnType(), gateway);
        });
    }

    private Object watchedAs(Class<?> type, Object port) {
        return forwarding(type, (method, arguments) -> step(method, port, arguments));
    }

    private <T> T watched(Class<T> type, T port) {
        return forwarding(type, (method, arguments) -> step(method, port, arguments));
    }

    private @Nullable Object step(Method method, Object port, Object @Nullable [] arguments) {
        int step = steps.incrementAndGet();
        if (step > lastStep || step == lastStep && !completesIt) {
            throw new Crash("step " + step + ", " + method.getName());
        }
        var result = call(method, port, arguments);
        if (step == lastStep) {
            throw new Crash("the end of step " + step + ", " + method.getName());
        }
        return result;
    }

    private static @Nullable Object call(Method method, Object target, Object @Nullable [] arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw unchecked(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }

    private static <T> T forwarding(Class<T> type, Forward forward) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> forward.to(method, arguments)));
    }

    private interface Forward {
        @Nullable
        Object to(Method method, Object @Nullable [] arguments);
    }

    private record MortalStorage(UnitOfWork unitOfWork, Leases leases, SecretVault vault) implements Storage {
        @Override
        public void close() {
            // The storage outlives the process.
        }
    }
}
