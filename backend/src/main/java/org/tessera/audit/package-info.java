/** The auditor's work: reading the ledger, opening its words, verifying its chain. */
@NullMarked
package org.tessera.audit;

import org.jspecify.annotations.NullMarked;
