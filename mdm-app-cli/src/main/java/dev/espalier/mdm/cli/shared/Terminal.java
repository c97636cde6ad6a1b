package dev.espalier.mdm.cli.shared;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command speaks and listens.
 *
 * @param out results
 * @param err errors, notes, progress
 * @param in answers to questions
 * @param interactive whether a person sits there: only then are there colors, questions and progress bars
 */
public record Terminal(PrintStream out, PrintStream err, InputStream in, boolean interactive) {}
