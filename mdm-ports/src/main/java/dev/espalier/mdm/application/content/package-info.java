/** The use cases of the concept "content". */
@NullMarked
package dev.espalier.mdm.application.content;

import org.jspecify.annotations.NullMarked;
