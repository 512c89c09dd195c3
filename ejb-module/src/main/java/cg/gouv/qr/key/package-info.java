/**
 * Key epochs: which there are, which one signs new lots, and their keys in this node's memory; and the public keys by
 * which manifests are checked. Roots lie wrapped in the
 * database and open only with the vault. It knows neither lots nor stamps, and gives capabilities, never key bytes.
 */
@NullMarked
package cg.gouv.qr.key;

import org.jspecify.annotations.NullMarked;
