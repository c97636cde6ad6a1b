/** What a product calls about units of Apps and Books: integrating, claiming, renewing them. */
@NullMarked
package dev.espalier.mdm.api.content;

import org.jspecify.annotations.NullMarked;
