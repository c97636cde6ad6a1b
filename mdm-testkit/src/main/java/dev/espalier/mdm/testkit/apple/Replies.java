package dev.espalier.mdm.testkit.apple;

import dev.espalier.mdm.domain.credential.Rejection;
import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.domain.device.CursorRefusal;
import dev.espalier.mdm.domain.device.DeviceRecord;
import dev.espalier.mdm.failure.AppleCredentialException;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.failure.AppleUnavailableException;
import dev.espalier.mdm.spi.device.PageAnswer;
import dev.espalier.mdm.spi.server.ServiceAnswer;
import dev.espalier.mdm.testkit.FakeClock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** What Apple may answer. A reply is given when its turn comes; a failure is thrown then. */
public final class Replies {

    private Replies() {}

    /**
     * A page that others follow.
     *
     * @param cursor Apple's new bookmark
     * @param records the devices
     * @return the reply
     */
    public static Supplier<PageAnswer> page(String cursor, DeviceRecord... records) {
        return () -> new PageAnswer.Listed(List.of(records), cursor, true, 0);
    }

    /**
     * The last page of a list.
     *
     * @param cursor Apple's new bookmark
     * @param records the devices
     * @return the reply
     */
    public static Supplier<PageAnswer> lastPage(String cursor, DeviceRecord... records) {
        return () -> new PageAnswer.Listed(List.of(records), cursor, false, 0);
    }

    /**
     * A cursor that Apple does not take.
     *
     * @param refusal why
     * @return the reply
     */
    public static Supplier<PageAnswer> cursorRefused(CursorRefusal refusal) {
        return () -> new PageAnswer.CursorRefused(refusal);
    }

    /**
     * HTTP 429.
     *
     * @param seconds how long Apple asks to wait; 0 if it does not say
     * @param <T> what was asked for
     * @return the reply
     */
    public static <T> Supplier<T> tooManyRequests(long seconds) {
        return unavailable(429, seconds);
    }

    /**
     * HTTP 503.
     *
     * @param seconds how long Apple asks to wait; 0 if it does not say
     * @param <T> what was asked for
     * @return the reply
     */
    public static <T> Supplier<T> outOfService(long seconds) {
        return unavailable(503, seconds);
    }

    private static <T> Supplier<T> unavailable(int status, long seconds) {
        return () -> {
            throw new AppleUnavailableException(
                    "Apple cannot answer now.", status, "", "", Duration.ofSeconds(seconds));
        };
    }

    /**
     * An answer that got lost: whether Apple did what it was asked for is not known.
     *
     * @param <T> what was asked for
     * @return the reply
     */
    public static <T> Supplier<T> lost() {
        return () -> {
            throw new AppleUnavailableException("Apple's answer was lost.", 0, "", "", Duration.ZERO);
        };
    }

    /**
     * What one of a server's services gives.
     *
     * @param value what
     * @param <T> its type
     * @return the reply
     */
    public static <T> Supplier<ServiceAnswer<T>> given(T value) {
        return () -> new ServiceAnswer.Given<>(value);
    }

    /**
     * A service that the organization does not have, or a wish that Apple does not fulfil.
     *
     * @param code Apple's code
     * @param <T> what was asked for
     * @return the reply
     */
    public static <T> Supplier<ServiceAnswer<T>> declined(String code) {
        return () -> new ServiceAnswer.Declined<>(code);
    }

    /**
     * A credential that Apple refuses.
     *
     * @param kind how
     * @param <T> what was asked for
     * @return the reply
     */
    public static <T> Supplier<T> refused(RejectionKind kind) {
        return () -> {
            throw new AppleCredentialException(Rejection.builder()
                    .kind(kind)
                    .since(FakeClock.START)
                    .status(kind == RejectionKind.REFUSED ? 401 : 403)
                    .code(kind.name())
                    .build());
        };
    }

    /**
     * An answer that is neither a result nor a known refusal.
     *
     * @param <T> what was asked for
     * @return the reply
     */
    public static <T> Supplier<T> useless() {
        return () -> {
            throw new AppleServiceException("Apple answered with a page for people.", 200, "", "");
        };
    }
}
