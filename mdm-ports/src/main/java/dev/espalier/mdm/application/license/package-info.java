/** The use cases of licenses. */
@NullMarked
package dev.espalier.mdm.application.license;

import org.jspecify.annotations.NullMarked;
