/** The engine's pieces measured with JMH, each beside its peers on the same work in the same run. */
@NullMarked
package cg.gouv.qr.bench;

import org.jspecify.annotations.NullMarked;
