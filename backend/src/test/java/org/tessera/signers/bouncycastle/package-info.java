/** Tests of reading what people register. */
@org.jspecify.annotations.NullMarked
package org.tessera.signers.bouncycastle;
