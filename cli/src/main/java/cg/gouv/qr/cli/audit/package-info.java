/** The checks that an auditor runs: they read files and tables as they lie there and trust nothing that the server says. */
@NullMarked
package cg.gouv.qr.cli.audit;

import org.jspecify.annotations.NullMarked;
