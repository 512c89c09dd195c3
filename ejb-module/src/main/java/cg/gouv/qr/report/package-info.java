/**
 * Reports of suspicious products, from anybody, with a receipt number by which their state can be asked and their content
 * erased. A report belongs to no organisation: inspectors decide on it, and no company learns of it. It keeps no code, but
 * the lot and the position of the stamp that it is on. It knows verification, and nothing of pages.
 */
@NullMarked
package cg.gouv.qr.report;

import org.jspecify.annotations.NullMarked;
