/**
 * The demonstration: the whole road by the public API with real tokens, each step by the role whose step it is. What it
 * tells at the end is recounted from files, answers and the database by {@link cg.gouv.qr.cli.demo.Recount}, which took
 * no part in producing them.
 */
@NullMarked
package cg.gouv.qr.cli.demo;

import org.jspecify.annotations.NullMarked;
