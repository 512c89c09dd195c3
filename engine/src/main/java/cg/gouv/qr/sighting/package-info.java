/** Where and when a stamp was seen, and whether one item can have been there each time. */
@NullMarked
package cg.gouv.qr.sighting;

import org.jspecify.annotations.NullMarked;
