/** The glossary as its coordinators write it on: what they change counts once a second one has read it. */
@NullMarked
package org.tessera.concepts;

import org.jspecify.annotations.NullMarked;
