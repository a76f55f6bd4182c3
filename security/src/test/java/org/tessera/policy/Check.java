package org.tessera.policy;

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
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * A check in the source of a policy's class.
 *
 * @param of the class's simple name
 * @param text the condition, which becomes {@code instead}
 */
record Check(String of, String method, String text, int from, int to, String instead) {

    String without(String source) {
        return source.substring(0, from) + instead + source.substring(to);
    }

    String where() {
        return of.equals("Policy") ? method : of + "." + method;
    }

    String shown() {
        return text.replaceAll("\\s+", " ").replace("|", "\\|");
    }

    /** All of a class. */
    static List<Check> in(String policy, String source) throws IOException {
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

    /** The class without this check, compiled. */
    byte[] compiledWithout(String source, Path to) throws IOException {
        Files.createDirectories(to);
        List<String> options =
                List.of("-proc:none", "-nowarn", "-cp", System.getProperty("java.class.path"), "-d", to.toString());
        boolean compiles = compiler()
                .getTask(null, null, null, options, null, List.of(new Text(of, without(source))))
                .call();
        if (!compiles) {
            throw new IllegalStateException(of + " does not compile without " + text);
        }
        return Files.readAllBytes(to.resolve("org/tessera/policy/" + of + ".class"));
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
}
