@NullMarked
package dev.espalier.mdm.simulator.http;

import org.jspecify.annotations.NullMarked;
