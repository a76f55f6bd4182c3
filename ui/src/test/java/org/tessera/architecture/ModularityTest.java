package org.tessera.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;
import org.tessera.TesseraApplication;

/** Features know each other by their faces only, and never in a circle; the drawing in docs shows how. */
class ModularityTest {

    private static final Path DRAWING = Path.of("..", "docs", "architecture", "modules.md");

    private static final ApplicationModules MODULES = ApplicationModules.of(
            TesseraApplication.class, DescribedPredicate.describe("of tests", ModularityTest::isTest));

    @Test
    void featuresKeepToTheirOrder() {
        MODULES.verify();
    }

    @Test
    void theDrawingShowsTheHouseAsItIs() throws IOException {
        String drawing = drawing();
        if (Boolean.getBoolean("tessera.draw")) {
            Files.createDirectories(DRAWING.getParent());
            Files.writeString(DRAWING, drawing);
        }
        assertThat(DRAWING)
                .as("drawn anew by: mvn -pl ui -am test -Dtest=ModularityTest -DargLine=-Dtessera.draw=true")
                .hasContent(drawing);
    }

    private static String drawing() {
        StringBuilder text = new StringBuilder("""
                # The features and who leans on whom

                Each box is a package below `org.tessera`; an arrow points at what it uses. A test draws this page and holds
                it up to date.

                ```mermaid
                flowchart TD
                """);
        MODULES.stream()
                .sorted(Comparator.comparing(module -> module.getIdentifier().toString()))
                .forEach(module -> text.append(arrows(module)));
        return text.append("```\n").toString();
    }

    private static String arrows(ApplicationModule module) {
        String name = module.getIdentifier().toString();
        String targets = module
                .getDirectDependencies(MODULES, DependencyType.USES_COMPONENT, DependencyType.DEFAULT)
                .stream()
                .map(dependency -> dependency.getTargetModule().getIdentifier().toString())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(target -> "    " + name + " --> " + target + "\n")
                .collect(Collectors.joining());
        return targets.isEmpty() ? "    " + name + "\n" : targets;
    }

    static boolean isTest(JavaClass type) {
        return type.getPackageName().startsWith("org.tessera.testing")
                || type.getSource()
                        .map(source -> source.getUri().toString())
                        .filter(uri -> uri.contains("/test-classes/") || uri.contains("-tests.jar"))
                        .isPresent();
    }
}
