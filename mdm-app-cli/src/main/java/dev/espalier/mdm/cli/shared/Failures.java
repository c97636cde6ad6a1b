package dev.espalier.mdm.cli.shared;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.failure.AppleCredentialException;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.failure.AppleUnavailableException;
import dev.espalier.mdm.failure.LeaseLostException;
import dev.espalier.mdm.failure.MisuseException;
import dev.espalier.mdm.failure.RefusedException;
import dev.espalier.mdm.failure.StaleVersionException;
import dev.espalier.mdm.failure.StorageException;
import dev.espalier.mdm.sdk.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What a failure is told as: one sentence that says what to do next, and an exit code. */
public final class Failures {
    private Failures() {}

    public static Failure of(Exception e, Messages messages) {
        if (e instanceof RefusedException refused) {
            return new Failure(ExitCode.REFUSED, refusal(refused.refusal(), messages));
        }
        if (e instanceof StaleVersionException) {
            return new Failure(ExitCode.REFUSED, "S10: " + e.getMessage());
        }
        if (e instanceof AppleServiceException apple) {
            return new Failure(ExitCode.APPLE, apple(apple));
        }
        if (e instanceof StorageException) {
            return new Failure(ExitCode.STORAGE, e.getMessage() + " See --database and --home.");
        }
        if (e instanceof LeaseLostException) {
            return new Failure(ExitCode.DONE_IN_PART, e.getMessage());
        }
        if (e instanceof MisuseException) {
            return new Failure(ExitCode.USAGE, e.getMessage());
        }
        if (e instanceof IOException || e instanceof UncheckedIOException) {
            return new Failure(ExitCode.USAGE, "A file could not be read or written: " + e.getMessage());
        }
        return new Failure(ExitCode.OUR_FAULT, ours(e));
    }

    private static String refusal(Refusal refusal, Messages messages) {
        return refusal.rule() + ": " + messages.sentence(refusal);
    }

    private static String apple(AppleServiceException e) {
        if (e instanceof AppleCredentialException) {
            return e.getMessage() + " Renew the token; mdm health says what is known, mdm server renewal what to do.";
        }
        if (e instanceof AppleUnavailableException unavailable) {
            return e.getMessage()
                    + unavailable
                            .retryAfter()
                            .map(wait -> " Apple asks to wait " + Ages.count(wait.toSeconds(), "second") + ".")
                            .orElse(" Try again in some minutes.");
        }
        return e.getMessage();
    }

    private static String ours(Exception e) {
        return "This is our fault: " + e.getClass().getSimpleName() + ". Run it again with --verbose and report what it"
                + " prints.";
    }

    /**
     * A failure as it is told.
     *
     * @param code how the command ends
     * @param sentence what happened and what to do next
     */
    public record Failure(ExitCode code, String sentence) {}
}
