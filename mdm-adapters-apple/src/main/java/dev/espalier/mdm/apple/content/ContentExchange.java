package dev.espalier.mdm.apple.content;

import dev.espalier.mdm.apple.http.AppleAnswer;
import dev.espalier.mdm.apple.http.AppleErrors;
import dev.espalier.mdm.apple.http.AppleRequest;
import dev.espalier.mdm.apple.http.Json;
import dev.espalier.mdm.domain.content.UnitEcho;
import dev.espalier.mdm.domain.credential.Rejection;
import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.domain.license.TaskFailure;
import dev.espalier.mdm.failure.AppleCredentialException;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.failure.AppleUnavailableException;
import dev.espalier.mdm.spi.content.UnitAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** A request and Apple's answer to it, read once: the body says whether it is an error, whatever the HTTP status says. */
public final class ContentExchange {
    private final AppleRequest request;
    private final AppleAnswer answer;
    private final AnswerWire common = new AnswerWire();
    private final boolean whole;

    private ContentExchange(AppleRequest request, AppleAnswer answer, BiConsumer<String, JsonParser> result) {
        this.request = request;
        this.answer = answer;
        this.whole = read(result);
    }

    /** Reads an answer; the visitor gets the members that not every answer has. */
    public static ContentExchange read(
            AppleRequest request, AppleAnswer answer, BiConsumer<String, JsonParser> result) {
        return new ContentExchange(request, answer, result);
    }

    private boolean read(BiConsumer<String, JsonParser> result) {
        try {
            Json.walk(answer.body(), (name, value) -> {
                if (!common.take(name, value)) {
                    result.accept(name, value);
                }
            });
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    /** What the answer asks for. */
    public Reaction reaction() {
        if (common.failure().isError()) {
            return ErrorNumbers.reaction(common.failure().number(), answer.status());
        }
        if (answer.ok()) {
            return whole ? Reaction.DONE : Reaction.WAIT;
        }
        return AppleErrors.asksToWait(answer) || sentOnLater() ? Reaction.WAIT : Reaction.USELESS;
    }

    private boolean sentOnLater() {
        return answer.status() < 400 && !answer.header("Retry-After").isEmpty();
    }

    /** Whether the status alone says that this is not allowed. A web page is no answer of Apple's. */
    boolean isForbidden() {
        boolean silent = !ErrorNumbers.isKnown(common.failure().number());
        return silent && (answer.status() == 401 || answer.status() == 403) && !answer.isPage();
    }

    /** This exchange if it brought a result. */
    public ContentExchange orThrow() {
        if (reaction() != Reaction.DONE) {
            throw unexpected();
        }
        return this;
    }

    /** A value in the envelope of this answer. */
    public <T> UnitAnswer<T> answer(T value) {
        return new UnitAnswer<>(echo(), value);
    }

    /** What every result repeats; an error repeats nothing. */
    public UnitEcho echo() {
        return common.echo();
    }

    /** The error. */
    public TaskFailure failure() {
        return common.failure().toDomain();
    }

    /** An error that nobody expects. */
    public AppleServiceException unexpected() {
        return isCut() ? unusable("it is not a whole JSON object") : AppleErrors.unexpected(request, answer, code());
    }

    /** A result that lacks what it is for. */
    public AppleServiceException unusable(String why) {
        return AppleErrors.unusable(request, answer, why);
    }

    /** Apple cannot answer now; what is not whole is no answer either. */
    public AppleUnavailableException unavailable(Instant now) {
        return isCut()
                ? new AppleUnavailableException(
                        "Apple's answer to " + request + " is not a whole JSON object. Try again later.",
                        answer.status(),
                        "",
                        answer.requestId(),
                        Duration.ZERO)
                : AppleErrors.unavailable(request, answer, code(), now);
    }

    /** Apple refuses the token. */
    AppleCredentialException refused(RejectionKind kind, Instant now) {
        var rejection = Rejection.builder().kind(kind).since(now);
        if (!answer.requestId().isEmpty()) {
            rejection.requestId(answer.requestId());
        }
        rejection.status(answer.status()).code(code());
        return new AppleCredentialException(rejection.build());
    }

    /** Whether this would be a result if it were whole. */
    private boolean isCut() {
        return answer.ok() && !whole && !common.failure().isError();
    }

    private String code() {
        int number = common.failure().number();
        return number == 0 ? "" : String.valueOf(number);
    }

    @Override
    public String toString() {
        return request + " " + reaction();
    }
}
