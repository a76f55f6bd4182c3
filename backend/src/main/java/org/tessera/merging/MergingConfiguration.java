package org.tessera.merging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which capitalised words are no finding. */
@Configuration(proxyBeanMethods = false)
class MergingConfiguration {

    @Bean
    SharedNames sharedNames() throws IOException {
        return new SharedNames(everydayWords());
    }

    private static Set<String> everydayWords() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MergingConfiguration.class.getResourceAsStream("everyday-capitals.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> java.util.stream.Stream.of(line.strip().split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
