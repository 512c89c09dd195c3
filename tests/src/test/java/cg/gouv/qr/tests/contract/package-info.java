/**
 * Walks the API's own description: what each operation must refuse, it refuses, whoever wrote it and whenever it was added.
 */
@NullMarked
package cg.gouv.qr.tests.contract;

import org.jspecify.annotations.NullMarked;
