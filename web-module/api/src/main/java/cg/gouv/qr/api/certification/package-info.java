/** Dossiers, their documents, their review and what becomes of certifications over HTTP. It holds no rule. */
@NullMarked
package cg.gouv.qr.api.certification;

import org.jspecify.annotations.NullMarked;
