/** Pages on which a company prepares its dossier, and the office reviews it and decides. */
@NullMarked
package cg.gouv.qr.portal.certification;

import org.jspecify.annotations.NullMarked;
