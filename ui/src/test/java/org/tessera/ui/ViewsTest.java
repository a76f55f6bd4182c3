package org.tessera.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The leak matrix knows every page. */
class ViewsTest {

    private static final Pattern PAGE = Pattern.compile("(?m)^- `/([^`]*)`:");

    @Test
    void whoAddsAPageAddsItToTheMatrix() throws IOException, ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        Set<String> there = new TreeSet<>();
        for (var view : scan.findCandidateComponents("org.tessera")) {
            there.add(Class.forName(view.getBeanClassName())
                    .getAnnotation(Route.class)
                    .value());
        }
        String matrix = Files.readString(Path.of("..", "docs", "leak-matrix.md"));
        Set<String> known = PAGE.matcher(matrix)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(known).isEqualTo(there);
    }
}
