package dev.espalier.mdm.simulator;

import java.time.Duration;

/**
 * What goes wrong with the next calls of one path. Nothing happens before the script is armed with {@link #once}, {@link #times}
 * or {@link #always}.
 */
public interface FaultScript {

    /**
     * Restricts the script to one HTTP method.
     *
     * @param method for example {@code DELETE}
     * @return this
     */
    FaultScript method(String method);

    /**
     * Lets some calls pass before the script begins.
     *
     * @param calls how many
     * @return this
     */
    FaultScript after(int calls);

    /**
     * Answers with a status and an empty body instead of carrying the request out.
     *
     * @param status HTTP status
     * @return this
     */
    FaultScript status(int status);

    /**
     * Answers with an error code in plain text, as Apple does.
     *
     * @param status HTTP status
     * @param code for example {@code EXPIRED_CURSOR}
     * @return this
     */
    FaultScript code(int status, String code);

    /**
     * Answers with a numbered error in JSON, as the service for apps and books does.
     *
     * @param status HTTP status
     * @param number for example 9603
     * @return this
     */
    default FaultScript error(int status, int number) {
        return status(status)
                .body(
                        "application/json;charset=UTF-8",
                        "{\"errorNumber\":" + number + ",\"errorMessage\":\"Forced by a script.\"}");
    }

    /**
     * Answers with a page for people, as a gateway between client and Apple does.
     *
     * @param status HTTP status, also 200
     * @return this
     */
    FaultScript html(int status);

    /**
     * Answers with any body.
     *
     * @param contentType its media type
     * @param body the body
     * @return this
     */
    FaultScript body(String contentType, String body);

    /**
     * Adds a header to the answer.
     *
     * @param name its name
     * @param value its value
     * @return this
     */
    FaultScript header(String name, String value);

    /**
     * Adds {@code Retry-After} to the answer.
     *
     * @param seconds how long the client shall wait
     * @return this
     */
    default FaultScript retryAfter(long seconds) {
        return header("Retry-After", Long.toString(seconds));
    }

    /**
     * Answers late, in real time.
     *
     * @param delay how much later
     * @return this
     */
    FaultScript delay(Duration delay);

    /**
     * Lets the answer get only so far.
     *
     * @param delivery how far
     * @return this
     */
    FaultScript delivered(Delivery delivery);

    /**
     * Twists the real answer.
     *
     * @param twists in which ways
     * @return this
     */
    FaultScript twisted(Twist... twists);

    /**
     * Leaves members out of every device record, or out of the answer itself.
     *
     * @param members names of members
     * @return this
     */
    FaultScript without(String... members);

    /**
     * Leaves devices out of the real answer, although the request is carried out for them.
     *
     * @param serials serial numbers
     * @return this
     */
    FaultScript withholding(String... serials);

    /** Arms the script for one call. */
    default void once() {
        times(1);
    }

    /**
     * Arms the script for some calls.
     *
     * @param calls how many
     */
    void times(int calls);

    /** Arms the script until {@link Faults#clear}. */
    default void always() {
        times(Integer.MAX_VALUE);
    }
}
