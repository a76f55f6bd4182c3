package org.tessera.start;

/**
 * Something to be finished before the application calls itself ready, such as bringing in the samples on a first start.
 * Called at every start in the order of the beans, after the web server and the workers are up; it finds out itself
 * whether it has been done before.
 */
@FunctionalInterface
public interface FirstStart {

    /** Returns when done; an exception keeps the application from calling itself ready, but not from running. */
    void run() throws Exception;
}
