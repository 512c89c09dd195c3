/**
 * Certifications: a company's dossier with its documents, the review by one person and the decision by another, and the
 * life of what was granted until it expires, is renewed or is revoked. It knows companies and products, and nothing of
 * orders or stamps; those who come after ask it whether a certification is in force on a day.
 */
@NullMarked
package cg.gouv.qr.certification;

import org.jspecify.annotations.NullMarked;
