package org.tessera.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
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

    /**
     * @param of the class's simple name
     * @param text the condition, which becomes {@code instead}
     */
    private record Check(String of, String method, String text, int from, int to, String instead) {

        String without(String source) {
            return source.substring(0, from) + instead + source.substring(to);
        }

        String where() {
            return of.equals("Policy") ? method : of + "." + method;
        }

        String shown() {
            return text.replaceAll("\\s+", " ").replace("|", "\\|");
        }
    }

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
            for (Check check : checks(policy, source)) {
                Path folder = this.folder.resolve("without-" + taken++);
                String noticed = firstFailure(policy, compiled(policy, check.without(source), folder))
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

    private static List<Check> checks(String policy, String source) throws IOException {
        JavacTask task =
                (JavacTask) compiler().getTask(null, null, null, null, null, List.of(new Text(policy, source)));
        CompilationUnitTree unit = task.parse().iterator().next();
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        List<Check> found = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            private String method = "";

            @Override
            public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
                method = tree.getName().toString();
                return super.visitMethod(tree, null);
            }

            @Override
            public @Nullable Void visitIf(IfTree tree, @Nullable Void nothing) {
                if (refuses(tree.getThenStatement())) {
                    add(tree.getCondition(), "(false)");
                }
                return super.visitIf(tree, null);
            }

            @Override
            public @Nullable Void visitConditionalExpression(ConditionalExpressionTree tree, @Nullable Void nothing) {
                if (refuses(tree.getTrueExpression())) {
                    add(tree.getCondition(), "false");
                } else if (refuses(tree.getFalseExpression())) {
                    add(tree.getCondition(), "true");
                }
                return super.visitConditionalExpression(tree, null);
            }

            @Override
            public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void nothing) {
                if (tree.getKind() == Tree.Kind.CONDITIONAL_AND) {
                    for (ExpressionTree each : List.of(tree.getLeftOperand(), tree.getRightOperand())) {
                        if (each.getKind() != Tree.Kind.CONDITIONAL_AND) {
                            add(each, "true");
                        }
                    }
                }
                return super.visitBinary(tree, null);
            }

            private void add(Tree tree, String instead) {
                int from = (int) positions.getStartPosition(unit, tree);
                int to = (int) positions.getEndPosition(unit, tree);
                String text = source.substring(from, to);
                // a check for null holds nobody back
                if (!text.contains("null")) {
                    found.add(new Check(policy, method, text, from, to, instead));
                }
            }
        }.scan(unit, null);
        return found;
    }

    /** Also by a refusal that has a name. */
    private static boolean refuses(Tree tree) {
        return tree.toString().contains("new Refused(") || tree.toString().contains("return OWN");
    }

    private static byte[] compiled(String policy, String source, Path to) throws IOException {
        Files.createDirectories(to);
        List<String> options =
                List.of("-proc:none", "-nowarn", "-cp", System.getProperty("java.class.path"), "-d", to.toString());
        assertThat(compiler()
                        .getTask(null, null, null, options, null, List.of(new Text(policy, source)))
                        .call())
                .isTrue();
        return Files.readAllBytes(to.resolve("org/tessera/policy/" + policy + ".class"));
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

    private static JavaCompiler compiler() {
        return Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "these tests need a JDK");
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String source;

        Text(String policy, String source) {
            super(URI.create("string:///org/tessera/policy/" + policy + ".java"), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }

    /** The package of the policy and its tests once more, with another policy in it. */
    private static final class Without extends ClassLoader {
        private final String name;
        private final byte[] policy;

        Without(String name, byte[] policy) {
            super(EveryCheckCountsTest.class.getClassLoader());
            this.name = "org.tessera.policy." + name;
            this.policy = policy;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("org.tessera.policy.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known != null ? known : define(name);
            }
        }

        private Class<?> define(String wanted) throws ClassNotFoundException {
            if (wanted.equals(name)) {
                return defineClass(name, policy, 0, policy.length);
            }
            try (InputStream bytes = getParent().getResourceAsStream(wanted.replace('.', '/') + ".class")) {
                if (bytes == null) {
                    throw new ClassNotFoundException(wanted);
                }
                byte[] all = bytes.readAllBytes();
                return defineClass(wanted, all, 0, all.length);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
