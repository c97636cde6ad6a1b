@NullMarked
package dev.espalier.mdm.verify.offenders.nulls.domain.server;

import org.jspecify.annotations.NullMarked;
