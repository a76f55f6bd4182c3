/** Tests of the first run. */
@org.jspecify.annotations.NullMarked
package org.tessera.installation;
