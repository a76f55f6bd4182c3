/** Opening sealed contributions: CMS and OpenPGP, nothing unverified ever leaves. */
@NullMarked
package org.tessera.envelope;

import org.jspecify.annotations.NullMarked;
