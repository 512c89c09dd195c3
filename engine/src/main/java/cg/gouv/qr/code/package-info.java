/**
 * What is printed in a stamp: the 28 characters of a code, their alphabet, the permutation of the serial and the
 * short code for people. It knows no key's origin and no storage; a code is a value.
 */
@NullMarked
package cg.gouv.qr.code;

import org.jspecify.annotations.NullMarked;
