@NullMarked
package cg.gouv.qr.portal;

import org.jspecify.annotations.NullMarked;
