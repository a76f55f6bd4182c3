package org.tessera.bench;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** {@code ./tessera bench [NAME [--option=value ...]]}: the named benchmark, or all of them one after the other. */
final class Benches {

    private Benches() {}

    static void main(String... arguments) throws Exception {
        List<Bench> known = known();
        boolean named = arguments.length > 0 && !arguments[0].startsWith("--");
        List<Bench> wanted = known.stream()
                .filter(bench -> !named || bench.name().equals(arguments[0]))
                .toList();
        if (wanted.isEmpty()) {
            System.err.println("There is no benchmark of that name. There are:");
            known.forEach(bench -> System.err.println("  " + bench.name() + ": " + bench.says()));
            System.exit(2);
        }
        List<String> options = Arrays.asList(arguments).subList(named ? 1 : 0, arguments.length);
        for (Bench bench : wanted) {
            try (Ground ground = new Ground(bench.name(), options)) {
                ground.say(bench.says());
                bench.run(ground);
            }
        }
        // libraries leave threads behind that are not daemons
        System.exit(0);
    }

    private static List<Bench> known() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Bench.class));
        return scanner.findCandidateComponents("org.tessera").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(Benches::made)
                .sorted(Comparator.comparing(Bench::name))
                .toList();
    }

    private static Bench made(@Nullable String name) {
        try {
            Constructor<?> constructor = Class.forName(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Bench) constructor.newInstance();
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(name + " wants a constructor without arguments", broken);
        }
    }
}
