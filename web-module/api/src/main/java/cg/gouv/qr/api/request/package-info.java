/**
 * What every request has: an id, an allowance, a size limit, the permission that it needs, versions and pages, and an answer
 * that is given once. It knows no feature.
 */
@NullMarked
package cg.gouv.qr.api.request;

import org.jspecify.annotations.NullMarked;
