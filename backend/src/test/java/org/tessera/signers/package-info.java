/** Tests of whose signing keys are whose. */
@org.jspecify.annotations.NullMarked
package org.tessera.signers;
