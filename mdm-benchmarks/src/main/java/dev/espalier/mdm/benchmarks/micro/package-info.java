/** Single steps under JMH. */
@NullMarked
package dev.espalier.mdm.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
