/** Health for load balancers and operators: names, up or down, and nothing that an attacker could use. */
@NullMarked
package cg.gouv.qr.verify.health;

import org.jspecify.annotations.NullMarked;
