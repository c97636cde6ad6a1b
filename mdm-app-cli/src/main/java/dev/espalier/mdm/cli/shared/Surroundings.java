package dev.espalier.mdm.cli.shared;

import java.time.InstantSource;
import java.util.Map;

/**
 * Everything around a command that a test puts in its place.
 *
 * @param terminal where it speaks and listens
 * @param environment the environment variables
 * @param clock the time
 * @param interruption whether it should end early
 */
public record Surroundings(
        Terminal terminal, Map<String, String> environment, InstantSource clock, Interruption interruption) {}
