/** The auditor's page. */
@NullMarked
package org.tessera.ui.ledger;

import org.jspecify.annotations.NullMarked;
