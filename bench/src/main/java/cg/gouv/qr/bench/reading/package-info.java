/**
 * How well symbols are read that are blurred, turned and damaged, by two readers that know nothing of us. Everything is drawn
 * from one seed, so that a run can be repeated.
 */
@NullMarked
package cg.gouv.qr.bench.reading;

import org.jspecify.annotations.NullMarked;
