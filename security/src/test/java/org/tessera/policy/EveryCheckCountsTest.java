package org.tessera.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Takes each check out of the policy's classes in turn, one at a time: a guard before a refusal, the condition of a decision, one
 * requirement of several. The policy is compiled without it, its tests run against that, and one of them has to fail. What
 * was taken out and which test noticed is printed as {@code docs/policy-checks.md}. It takes minutes, so it runs when asked
 * to draw ({@code -Dtessera.draw=true}).
 */
@EnabledIfSystemProperty(named = "tessera.draw", matches = "true")
class EveryCheckCountsTest {

    private static final Path POLICIES = Path.of("..", "security", "src/main/java/org/tessera/policy");
    private static final Path PRINTED = Path.of("..", "docs", "policy-checks.md");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void withoutAnyOneOfThemANamedTestFails() throws Exception {
        StringBuilder page = new StringBuilder("""
                # The policy, check by check

                `EveryCheckCountsTest` takes each check out of the policy's classes in turn, compiles the class without it and runs
                the policy's tests.
                This is which of them noticed first. A check whose absence nobody notices fails the test.

                | in | without | fails |
                |---|---|---|
                """);
        List<String> unnoticed = new ArrayList<>();
        int taken = 0;
        for (String policy : policies()) {
            String source = source(policy);
            for (Check check : Check.in(policy, source)) {
                Path folder = this.folder.resolve("without-" + taken++);
                String noticed = firstFailure(policy, check.compiledWithout(source, folder))
                        .orElse(null);
                if (noticed == null) {
                    unnoticed.add(check.where() + ": " + check.shown());
                }
                page.append("| `")
                        .append(check.where())
                        .append("` | `")
                        .append(check.shown())
                        .append("` | ");
                page.append(noticed).append(" |\n");
            }
        }
        assertThat(taken).isGreaterThan(70);
        if (Boolean.getBoolean("tessera.draw")) {
            Files.writeString(PRINTED, page.toString());
        }
        assertThat(unnoticed).isEmpty();
        assertThat(PRINTED)
                .as("printed anew by: mvn -pl security test -Dtest=EveryCheckCountsTest -DargLine=-Dtessera.draw=true")
                .hasContent(page.toString());
    }

    /** Simple names of the classes that refuse. */
    private static List<String> policies() throws IOException {
        List<String> refusing = new ArrayList<>();
        try (Stream<Path> files = Files.list(POLICIES)) {
            for (Path file : files.sorted(Comparator.comparing((Path one) -> !one.endsWith("Policy.java"))
                            .thenComparing(one -> one))
                    .toList()) {
                String name = String.valueOf(file.getFileName()).replace(".java", "");
                if (source(name).contains("new Refused(")) {
                    refusing.add(name);
                }
            }
        }
        return refusing;
    }

    private static String source(String policy) throws IOException {
        return Files.readString(POLICIES.resolve(policy + ".java"));
    }

    /** Such as {@code PolicyTest.whoReads}. */
    private static Optional<String> firstFailure(String name, byte[] policy) throws Exception {
        for (String test : tests()) {
            AtomicReference<@Nullable String> failed = new AtomicReference<>();
            var request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(selectClass(new Without(name, policy).loadClass("org.tessera.policy." + test)))
                    .build();
            LauncherFactory.create().execute(request, new TestExecutionListener() {
                @Override
                public void executionFinished(TestIdentifier one, TestExecutionResult result) {
                    if (one.isTest() && result.getStatus() == TestExecutionResult.Status.FAILED) {
                        failed.compareAndSet(null, test + "." + method(one));
                    }
                }
            });
            if (failed.get() != null) {
                return Optional.ofNullable(failed.get());
            }
        }
        return Optional.empty();
    }

    private static String method(TestIdentifier one) {
        return one.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getMethodName())
                .orElse(one.getDisplayName());
    }

    private static List<String> tests() throws IOException, URISyntaxException {
        URI here = Objects.requireNonNull(EveryCheckCountsTest.class.getResource("PolicyTest.class"))
                .toURI();
        try (Stream<Path> files =
                Files.list(Objects.requireNonNull(Path.of(here).getParent()))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches("\\w*Policy\\w*Test\\.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .sorted(Comparator.comparing((String name) -> !name.equals("PolicyTest"))
                            .thenComparing(name -> name))
                    .toList();
        }
    }
}
