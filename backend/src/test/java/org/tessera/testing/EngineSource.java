package org.tessera.testing;

import java.io.IOException;

/** The two ways to real engines. */
interface EngineSource {
    TestEngines start() throws IOException;

    void stop() throws IOException;
}
