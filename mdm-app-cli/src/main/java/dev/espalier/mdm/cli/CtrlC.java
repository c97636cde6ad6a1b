package dev.espalier.mdm.cli;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Interruption;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/**
 * Ctrl-C ends the work in hand between two steps; pressed again, it ends the process at once.
 *
 * <p>A shutdown hook would come too late: the embedded database has one of its own and closes under the work. The
 * platform's signals are reached by reflection, as their package is not part of the standard; a platform without them
 * keeps its own Ctrl-C.
 */
final class CtrlC {
    private CtrlC() {}

    static void raises(Interruption interruption) {
        try {
            var signal = Class.forName("sun.misc.Signal");
            var handler = Class.forName("sun.misc.SignalHandler");
            InvocationHandler pressed = (proxy, method, arguments) -> pressed(interruption);
            var handling = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, pressed);
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("INT"), handling);
        } catch (ReflectiveOperationException e) {
            System.getLogger(CtrlC.class.getName()).log(System.Logger.Level.DEBUG, "No signals here.", e);
        }
    }

    private static Object pressed(Interruption interruption) {
        if (interruption.raised()) {
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED.number());
        }
        interruption.raise();
        return interruption;
    }
}
