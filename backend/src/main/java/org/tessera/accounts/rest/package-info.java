/** Accounts over REST. */
@NullMarked
package org.tessera.accounts.rest;

import org.jspecify.annotations.NullMarked;
