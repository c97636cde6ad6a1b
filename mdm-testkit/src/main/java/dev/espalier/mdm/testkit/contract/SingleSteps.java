package dev.espalier.mdm.testkit.contract;

import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.spi.Stores;
import dev.espalier.mdm.spi.UnitOfWork;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stores of which each call is a transaction of its own, so that a test reads as if there were none. */
final class SingleSteps {

    private SingleSteps() {}

    static Stores in(UnitOfWork unitOfWork, AccountId account) {
        return proxy(
                Stores.class,
                (store, none) -> proxy(
                        store.getReturnType(),
                        (method, arguments) -> unitOfWork.inTransaction(account, (Function<Stores, @Nullable Object>)
                                stores -> call(method, call(store, stores), arguments))));
    }

    private static <T> T proxy(Class<T> type, Step step) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> step.take(method, arguments)));
    }

    private static @Nullable Object call(Method method, @Nullable Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Step {
        @Nullable
        Object take(Method method, Object[] arguments);
    }
}
