/** What is asked of owners, and what they decide. */
@org.jspecify.annotations.NullMarked
package org.tessera.consent;
