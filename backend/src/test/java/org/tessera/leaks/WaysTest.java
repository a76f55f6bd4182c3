package org.tessera.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tessera.testing.TesseraTest;

/** Who adds a way out adds it to the matrix. */
@TesseraTest
class WaysTest {

    private final RequestMappingHandlerMapping mappings;

    WaysTest(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    @Test
    void theMatrixKnowsEveryWayOut() {
        Set<String> known = new TreeSet<>(WaysOfMany.ALL.keySet());
        Ways.OF_ONE_THING.forEach(way -> known.add(way.mapping()));
        Set<String> there = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            boolean ours = method.getBeanType().getName().startsWith("org.tessera.");
            for (String pattern : ours ? mapping.getPatternValues() : Set.<String>of()) {
                if (pattern.startsWith("/api")) {
                    mapping.getMethodsCondition().getMethods().forEach(verb -> there.add(verb + " " + pattern));
                }
            }
        });
        assertThat(known).isEqualTo(there);
    }
}
