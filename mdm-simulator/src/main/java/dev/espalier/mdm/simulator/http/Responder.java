package dev.espalier.mdm.simulator.http;

/** Answers requests; called by several threads at once. */
@FunctionalInterface
public interface Responder {
    Transmission respond(Request request);
}
