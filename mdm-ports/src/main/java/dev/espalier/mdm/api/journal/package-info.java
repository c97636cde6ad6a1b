/** The journal: read as an audit log, followed as a feed, checked link by link. */
@NullMarked
package dev.espalier.mdm.api.journal;

import org.jspecify.annotations.NullMarked;
