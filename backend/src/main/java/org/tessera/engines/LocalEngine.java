package org.tessera.engines;

/** An engine that this application started. */
interface LocalEngine extends AutoCloseable {

    ChildProcess process();

    /** Where it answers on loopback; a later start takes the same one. */
    int port();

    @Override
    void close();
}
