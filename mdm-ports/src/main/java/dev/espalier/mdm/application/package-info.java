/** The use cases: one class each, hidden behind the interfaces of {@code api}; here is what all of them share. */
@NullMarked
package dev.espalier.mdm.application;

import org.jspecify.annotations.NullMarked;
