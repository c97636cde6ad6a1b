/**
 * How a token or certificate stands: valid, expiring, expired, refused by Apple, and what can be said about why.
 *
 * <p>A date tells when a credential ends at the latest (rules T1, T2); Apple's answers tell when it ended before
 * (rule T3). Apple's refusals do not tell causes apart, so a cause is named only with evidence, and otherwise the
 * likely ones are listed in order. A dead credential stops its own calls and nothing else (rule T5).
 */
@NullMarked
package dev.espalier.mdm.domain.credential;

import org.jspecify.annotations.NullMarked;
