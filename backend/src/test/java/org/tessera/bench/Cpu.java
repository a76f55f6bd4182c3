package org.tessera.bench;

import java.time.Duration;

/** Processor time used so far by this process and those it started: the engines and cells with it. */
public record Cpu(Duration own, Duration children) {

    public static Cpu now() {
        Duration own = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        Duration children = ProcessHandle.current()
                .descendants()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
        return new Cpu(own, children);
    }

    public Cpu since(Cpu before) {
        return new Cpu(own.minus(before.own), children.minus(before.children));
    }

    /** Milliseconds of both together. */
    public double millis() {
        return (own.toNanos() + children.toNanos()) / 1e6;
    }
}
