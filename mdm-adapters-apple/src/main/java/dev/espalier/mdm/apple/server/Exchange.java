package dev.espalier.mdm.apple.server;

import dev.espalier.mdm.apple.http.AppleAnswer;
import dev.espalier.mdm.apple.http.AppleErrors;
import dev.espalier.mdm.apple.http.AppleRequest;
import dev.espalier.mdm.apple.http.Json;
import dev.espalier.mdm.apple.http.JsonFields;
import dev.espalier.mdm.failure.AppleServiceException;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * A request and Apple's answer to it, which is a result or an error of the endpoint's own: everything that errors of all
 * endpoints have in common has been dealt with.
 *
 * @param request what was asked
 * @param answer what came back
 */
public record Exchange(AppleRequest request, AppleAnswer answer) {

    /** Whether Apple did what was asked. */
    public boolean ok() {
        return answer.ok();
    }

    /** The HTTP status. */
    public int status() {
        return answer.status();
    }

    /** Apple's word for an error, or empty. */
    public String code() {
        return answer.code();
    }

    /**
     * Walks through the result; see {@link Json#walk}.
     *
     * @throws AppleServiceException if there is none, or it is no JSON object
     */
    public void walk(BiConsumer<String, JsonParser> visitor) {
        if (!ok()) {
            throw unexpected();
        }
        try {
            Json.walk(answer.body(), visitor);
        } catch (JacksonException e) {
            throw unusable("it is not a whole JSON object");
        }
    }

    /** The wanted members of the result; see {@link Json#fields}. */
    public JsonFields fields(Set<String> wanted) {
        var fields = new JsonFields();
        walk((name, value) -> fields.take(name, value, wanted));
        return fields;
    }

    /** An error that nobody expects. */
    public AppleServiceException unexpected() {
        return AppleErrors.unexpected(request, answer);
    }

    /** A result that lacks what it is for. */
    public AppleServiceException unusable(String why) {
        return AppleErrors.unusable(request, answer, why);
    }
}
