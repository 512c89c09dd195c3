/** The API's root; each feature's resources lie in a package of their own. Answers are records, never entities. */
@NullMarked
package cg.gouv.qr.api;

import org.jspecify.annotations.NullMarked;
