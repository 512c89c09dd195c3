/**
 * Keys and tags: how an epoch's keys derive from its root, and how a tag is made and checked. Whoever holds a tag key
 * can forge, so keys leave this package only as capabilities (sign, verify, permute), never as bytes.
 */
@NullMarked
package cg.gouv.qr.signature;

import org.jspecify.annotations.NullMarked;
