/**
 * What becomes of a sealed shard's file: how many copies there are and where, whether they are still what was sealed, which
 * tier the shard is in, and when its files may go. Nodes share the work by claiming copies, as they share generation; what a
 * download needs is found here, or made again. It knows no print pack and no HTTP.
 */
@NullMarked
package cg.gouv.qr.keeping;

import org.jspecify.annotations.NullMarked;
