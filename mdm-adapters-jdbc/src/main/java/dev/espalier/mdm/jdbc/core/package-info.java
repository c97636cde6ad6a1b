/** What all stores share: connections, dialects, tables, rows, pages and migrations. */
@NullMarked
package dev.espalier.mdm.jdbc.core;

import org.jspecify.annotations.NullMarked;
