@NullMarked
package org.tessera.drafting.websocket;

import org.jspecify.annotations.NullMarked;
