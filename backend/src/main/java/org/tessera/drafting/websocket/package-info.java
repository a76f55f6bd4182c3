/** Writing together over WebSocket: who is in a section, and what each of them may get (docs/drafting-protocol.md). */
@NullMarked
package org.tessera.drafting.websocket;

import org.jspecify.annotations.NullMarked;
