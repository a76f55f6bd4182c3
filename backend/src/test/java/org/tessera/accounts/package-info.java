/** Tests of accounts. */
@org.jspecify.annotations.NullMarked
package org.tessera.accounts;
