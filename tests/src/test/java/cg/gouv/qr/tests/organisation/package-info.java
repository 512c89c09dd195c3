/** Organisations over the API: registering once, deciding on what was read, seeing one's own, and what the audit keeps of it. */
@NullMarked
package cg.gouv.qr.tests.organisation;

import org.jspecify.annotations.NullMarked;
