package dev.espalier.mdm.simulator.http;

/**
 * A request with what its connection has to know about it.
 *
 * @param request the request
 * @param persistent whether the client wants to go on with the connection
 */
record Incoming(Request request, boolean persistent) {}
