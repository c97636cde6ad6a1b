/** What all of Apple's services have in common: an exchange with a deadline, lenient JSON, and what errors come to. */
@NullMarked
package dev.espalier.mdm.apple.http;

import org.jspecify.annotations.NullMarked;
