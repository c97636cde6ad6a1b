package dev.espalier.mdm.cli.shared;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.failure.AppleCredentialException;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.failure.AppleUnavailableException;
import dev.espalier.mdm.failure.LeaseLostException;
import dev.espalier.mdm.failure.MdmException;
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
        if (e instanceof AppleServiceException apple) {
            return new Failure(ExitCode.APPLE, apple(apple));
        }
        return new Failure(code(e), code(e) == ExitCode.OUR_FAULT ? ours(e) : words(e));
    }

    private static ExitCode code(Exception e) {
        if (e instanceof StaleVersionException) {
            return ExitCode.REFUSED;
        }
        if (e instanceof MisuseException || e instanceof IOException || e instanceof UncheckedIOException) {
            return ExitCode.USAGE;
        }
        if (e instanceof StorageException) {
            return ExitCode.STORAGE;
        }
        return e instanceof LeaseLostException ? ExitCode.DONE_IN_PART : ExitCode.OUR_FAULT;
    }

    private static String words(Exception e) {
        if (e instanceof StaleVersionException) {
            return "S10: " + e.getMessage();
        }
        if (e instanceof StorageException) {
            return e.getMessage() + " See --database and --home.";
        }
        return e instanceof MdmException ? e.getMessage() : "A file could not be read or written: " + e.getMessage();
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
