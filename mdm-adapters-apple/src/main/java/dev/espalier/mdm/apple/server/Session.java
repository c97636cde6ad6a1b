package dev.espalier.mdm.apple.server;

import dev.espalier.mdm.failure.AppleUnavailableException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The session of one token, shared by all threads: however many need a new one, one of them opens it. */
final class Session {
    private final Supplier<String> opener;
    private String value = "";
    private @Nullable FutureTask<String> opening;

    Session(Supplier<String> opener) {
        this.opener = opener;
    }

    /** The session to call with; opened if there is none. */
    String value() {
        return insteadOf("");
    }

    /** The session to call with after Apple refused one: the newer one if somebody already has it. */
    String insteadOf(String refused) {
        FutureTask<String> task;
        synchronized (this) {
            if (!value.isEmpty() && !value.equals(refused)) {
                return value;
            }
            if (opening == null) {
                opening = new FutureTask<>(this::open);
            }
            task = opening;
        }
        task.run();
        return result(task);
    }

    private String open() {
        String fresh = "";
        try {
            fresh = opener.get();
            return fresh;
        } finally {
            opened(fresh);
        }
    }

    private synchronized void opened(String fresh) {
        value = fresh;
        opening = null;
    }

    private static String result(FutureTask<String> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AppleUnavailableException(
                    "The wait for a session with Apple was interrupted. Try again later.", 0, "", "", Duration.ZERO);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException("A session could not be opened.", e.getCause());
        }
    }

    /** Takes over a session that Apple offered; only the answer to the present session may replace it. */
    synchronized void rotate(String used, String offered) {
        if (value.equals(used) && isSession(offered)) {
            value = offered;
        }
    }

    /** Whether a text can be sent as a session. */
    static boolean isSession(String text) {
        return text.matches("[!-~]{1,8192}");
    }
}
