package dev.espalier.mdm.simulator.http;

import java.time.InstantSource;

/**
 * The time of answers.
 *
 * @param clock what their date is read from
 * @param silence what late ones wait for
 */
public record Pace(InstantSource clock, Silence silence) {}
