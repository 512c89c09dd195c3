/** {@code shard}: one sealed file, looked at, verified, made again; no server is needed for any of it. */
@NullMarked
package cg.gouv.qr.cli.shard;

import org.jspecify.annotations.NullMarked;
