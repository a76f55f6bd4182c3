package org.tessera.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** How long something took, many times over. */
public final class Timing {

    private final long[] nanos;
    private final long wall;

    private Timing(long[] nanos, long wall) {
        this.nanos = nanos.clone();
        Arrays.sort(this.nanos);
        this.wall = wall;
    }

    /**
     * Does each thing once, after warm-up rounds that do not count.
     *
     * @param action by its number, from 0; warm-up takes the first numbers too
     */
    public static Timing of(int warmUp, int times, IntFunction<Callable<?>> action) throws Exception {
        return withClients(1, warmUp, times, action);
    }

    /** The same, shared among so many clients at once; each begins its next as soon as its last is done. */
    public static Timing withClients(int clients, int warmUp, int times, IntFunction<Callable<?>> action)
            throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            measured(threads, clients, warmUp, action);
            long began = System.nanoTime();
            long[] nanos = measured(threads, clients, times, action);
            return new Timing(nanos, System.nanoTime() - began);
        }
    }

    private static long[] measured(ExecutorService threads, int clients, int times, IntFunction<Callable<?>> action)
            throws Exception {
        long[] nanos = new long[times];
        var all = IntStream.range(0, clients)
                .<Future<?>>mapToObj(client -> threads.submit(() -> {
                    for (int turn = client; turn < times; turn += clients) {
                        Callable<?> one = action.apply(turn);
                        long began = System.nanoTime();
                        one.call();
                        nanos[turn] = System.nanoTime() - began;
                    }
                    return null;
                }))
                .toList();
        for (Future<?> each : all) {
            each.get();
        }
        return nanos;
    }

    /** Several stretches of the same thing as one. */
    public static Timing together(List<Timing> parts) {
        return new Timing(
                parts.stream().flatMapToLong(part -> Arrays.stream(part.nanos)).toArray(),
                parts.stream().mapToLong(part -> part.wall).sum());
    }

    public int times() {
        return nanos.length;
    }

    public double p50() {
        return percentile(50);
    }

    public double p95() {
        return percentile(95);
    }

    /** In milliseconds: so many of a hundred took no longer (nearest rank). */
    public double percentile(int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * nanos.length);
        return nanos[Math.max(0, rank - 1)] / 1e6;
    }

    /** By the wall clock, all clients together. */
    public double perSecond() {
        return nanos.length / (wall / 1e9);
    }
}
