/** Made-up populations of honest and of copied stamps, and how well the two are told apart by where they were seen. */
@NullMarked
package cg.gouv.qr.bench.clones;

import org.jspecify.annotations.NullMarked;
