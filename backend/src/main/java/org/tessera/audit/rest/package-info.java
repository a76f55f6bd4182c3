/** The auditor's work over REST. */
@NullMarked
package org.tessera.audit.rest;

import org.jspecify.annotations.NullMarked;
