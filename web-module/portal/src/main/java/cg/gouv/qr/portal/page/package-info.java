/**
 * What every page stands on: texts, formats, the language, who is signed in, and the one place that turns a broken rule
 * into a message at its field. Pages come from here; it knows none of them.
 */
@NullMarked
package cg.gouv.qr.portal.page;

import org.jspecify.annotations.NullMarked;
