/** What only several servers can show: redeployment, two groups, servers that come and go. */
@NullMarked
package cg.gouv.qr.tests.domain;

import org.jspecify.annotations.NullMarked;
