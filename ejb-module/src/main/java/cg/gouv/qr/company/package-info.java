/**
 * Organisations: companies and stampers register themselves, an operator admits them, and only then do their people get
 * a role. It knows people by their subject at the identity provider alone, and nothing of products or orders.
 */
@NullMarked
package cg.gouv.qr.company;

import org.jspecify.annotations.NullMarked;
