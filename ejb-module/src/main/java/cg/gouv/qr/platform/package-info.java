/**
 * What every feature stands on: who calls, what they may see, the clock, the outbox, problems and pages. It knows no
 * feature.
 */
@NullMarked
package cg.gouv.qr.platform;

import org.jspecify.annotations.NullMarked;
