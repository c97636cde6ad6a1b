/**
 * Storage in a relational database that the product brings: H2 for one machine, PostgreSQL for production.
 *
 * <p>{@link dev.espalier.mdm.jdbc.JdbcStorage} turns a data source and a master key into everything that is kept:
 * transactions, leases and secrets. The tables are made by it, by {@link dev.espalier.mdm.jdbc.JdbcSchema}, or by the
 * host from the same scripts. Nothing else of this module is meant to be used.
 */
@NullMarked
package dev.espalier.mdm.jdbc;

import org.jspecify.annotations.NullMarked;
