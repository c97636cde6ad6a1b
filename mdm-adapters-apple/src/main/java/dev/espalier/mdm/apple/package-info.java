/**
 * Apple's services behind the ports.
 *
 * <p>A product names the services it talks to ({@link dev.espalier.mdm.apple.AppleEndpoints}), adds what its network
 * needs, such as a proxy or a trust anchor of its own, and hands the result to the library. Sessions, signatures, key
 * pairs and token files are taken care of here; everything that can be said about them is said by the ports.
 */
@NullMarked
package dev.espalier.mdm.apple;

import org.jspecify.annotations.NullMarked;
