package dev.espalier.mdm.apple.server;

import dev.espalier.mdm.apple.http.Json;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/**
 * What to ask the enrollment service.
 *
 * @param method the HTTP method
 * @param path the path below the service's address, with query
 * @param body JSON; empty for a request without a body
 * @param kind whether it changes something at Apple
 */
@SuppressWarnings("ArrayRecordComponent") // it is passed on, never compared
public record EnrollmentCall(String method, String path, byte[] body, Kind kind) {

    /** What a call does at Apple. */
    public enum Kind {
        /** It only asks. */
        READ,
        /** It changes something. */
        WRITE,
        /** It lets devices go, which the portal allows a server or not: a refusal says nothing about its token. */
        RELEASE
    }

    /** Asks without a body. */
    public static EnrollmentCall get(String path) {
        return new EnrollmentCall("GET", path, new byte[0], Kind.READ);
    }

    /** Asks with a body. */
    public static EnrollmentCall read(String path, Consumer<JsonGenerator> body) {
        return new EnrollmentCall("POST", path, Json.object(body), Kind.READ);
    }

    /** Changes something. */
    public static EnrollmentCall write(String method, String path, Consumer<JsonGenerator> body) {
        return new EnrollmentCall(method, path, Json.object(body), Kind.WRITE);
    }

    /** Changes something without a body. */
    public static EnrollmentCall write(String method, String path) {
        return new EnrollmentCall(method, path, new byte[0], Kind.WRITE);
    }

    /** Lets devices go. */
    public static EnrollmentCall release(String path, Consumer<JsonGenerator> body) {
        return new EnrollmentCall("POST", path, Json.object(body), Kind.RELEASE);
    }
}
