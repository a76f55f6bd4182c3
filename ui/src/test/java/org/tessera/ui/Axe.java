package org.tessera.ui;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The accessibility checker axe-core (Deque Systems, MPL-2.0, only in tests) looks at what windows show. */
public final class Axe {

    private static final String CHECKER = checker();

    /**
     * WCAG 2.2 at levels A and AA, and what its authors call best practice. Not looked at: the framework's own line about the
     * connection, and the box within its tabs that scrolls them.
     */
    private static final String LOOK = """
        () => axe.run({ exclude: [['vaadin-connection-indicator']] }, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            resultTypes: ['violations'],
        }).then(seen => seen.violations.flatMap(rule => rule.nodes
            .filter(node => rule.id !== 'aria-required-children' || !node.html.startsWith('<vaadin-tabs'))
            .map(node => rule.id + ': ' + node.html.substring(0, 200)
                + ' (' + node.failureSummary.replaceAll(/\\s+/g, ' ') + ')')))""";

    private final List<String> wrong = new ArrayList<>();

    /** What is wrong on the page is kept, with the name it is looked at by. */
    public void look(Page page, String name) {
        if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(CHECKER);
        }
        for (Object one : (List<?>) page.evaluate(LOOK)) {
            wrong.add(name + ": " + one);
        }
    }

    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    private static String checker() {
        try (InputStream script = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
