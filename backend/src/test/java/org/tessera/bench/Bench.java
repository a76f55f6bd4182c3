package org.tessera.bench;

/**
 * A benchmark. {@code ./tessera bench NAME} finds it by its name among the classes on the test class path, wherever they
 * stand, so that a new one is only a new class {@code …Bench} with a constructor without arguments. It compares things
 * within one run, on one machine, and reports ratios: figures of different machines are not to be compared.
 */
public interface Bench {

    /** As typed behind {@code bench}. */
    String name();

    /** One line of what is compared, with the options. */
    String says();

    /** @throws Exception the benchmark could not be carried through */
    void run(Ground ground) throws Exception;
}
