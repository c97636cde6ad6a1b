/**
 * What an adapter provides: storage, vault, leases, Apple.
 *
 * <p>A product that brings its own adapter implements these interfaces and runs the contracts of the test kit on it.
 * Unless a method says otherwise, implementations are safe for use by several threads, block until done, and throw the
 * exceptions of {@code dev.espalier.mdm.failure}. Methods are only ever added with a default.
 */
@NullMarked
package dev.espalier.mdm.spi;

import org.jspecify.annotations.NullMarked;
