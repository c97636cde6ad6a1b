/**
 * An MDM server entry in Apple School Manager or Apple Business Manager, connected to this product.
 *
 * <p>The product makes a key pair; its certificate goes to the portal; the portal gives back a token, encrypted so that
 * only this key opens it. The token lasts a year at most and is renewed for the same server, by whoever may. What Apple
 * says about the server is stored with its age, so that it can be read when Apple cannot be asked.
 */
@NullMarked
package dev.espalier.mdm.domain.server;

import org.jspecify.annotations.NullMarked;
