package dev.espalier.mdm.spi.content;

import dev.espalier.mdm.domain.content.UnitEcho;

/**
 * An answer about a unit. Whoever gets it looks at the echo first: the unit may have another owner by now (rule A3).
 * Apple's errors repeat nothing: where the echo names no unit, it says nothing about the owner either.
 *
 * @param echo what every answer repeats
 * @param value what was asked for
 * @param <T> the kind of answer
 */
public record UnitAnswer<T>(UnitEcho echo, T value) {}
