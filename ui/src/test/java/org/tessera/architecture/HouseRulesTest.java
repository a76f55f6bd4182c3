package org.tessera.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    /** Of what is not ours the rules ask the name alone, so that nothing of it has to be read. */
    private static final JavaClasses HOUSE = ArchConfiguration.withThreadLocalScope(configuration -> {
        configuration.setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .importPackages("org.tessera")
                .that(DescribedPredicate.describe("no tests", Predicate.not(ModularityTest::isTest)));
    });

    /** Libraries that a feature keeps behind its face. */
    private static final List<String> FOREIGN = List.of(
            "org.bouncycastle..",
            "com.google.crypto.tink..",
            "org.apache.tika..",
            "org.apache.lucene..",
            "co.elastic..",
            "com.github.kagkarlsson..",
            "org.graalvm..",
            "com.openhtmltopdf..",
            "org.apache.commons.compress..");

    private static final List<String> MODULES = List.of("security", "search-config", "backend", "ui");
    private static final Pattern SENTENCE = Pattern.compile("\\A/\\*\\*(?:(?!\\*/).)+\\.\\s*\\*/", Pattern.DOTALL);

    private static final String[] SECURITY =
            packages("identity", "policy", "marking", "vault", "ledger", "envelope", "keys");
    private static final String[] SEARCH_CONFIG = packages("analysis", "romanisation", "glossary", "index");

    @Test
    void foreignLibrariesStayInPackagesOfTheirOwn() {
        noClasses()
                .that(DescribedPredicate.describe("are a feature's face", HouseRulesTest::isFace))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FOREIGN.toArray(String[]::new))
                .check(HOUSE);
    }

    @Test
    void screensReachEverythingThroughFaces() {
        noClasses()
                .that()
                .resideInAPackage("org.tessera.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.bouncycastle..",
                        "org.apache.tika..",
                        "co.elastic..",
                        "java.sql..",
                        "org.springframework.jdbc..",
                        "org.graalvm..")
                .check(HOUSE);
    }

    @Test
    void backendKnowsNoScreens() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.tessera.ui..", "org.tessera")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vaadin..", "org.tessera.ui..")
                .check(HOUSE);
    }

    @Test
    void securityStandsAlone() {
        classes()
                .that()
                .resideInAnyPackage(SECURITY)
                .should()
                .onlyDependOnClassesThat(oursOnlyFrom(SECURITY))
                .check(HOUSE);
    }

    @Test
    void searchConfigStandsAlone() {
        classes()
                .that()
                .resideInAnyPackage(SEARCH_CONFIG)
                .should()
                .onlyDependOnClassesThat(oursOnlyFrom(SEARCH_CONFIG))
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    /** Asked of the class loader and the source: a package of tests has a description of the same name. */
    @Test
    void everyPackageSaysWhatItIsAndIsNullMarked() throws IOException {
        Set<String> packages =
                HOUSE.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        Set<String> silent = new TreeSet<>();
        for (String each : packages) {
            if (!isNullMarked(each) || !saysWhatItIs(each)) {
                silent.add(each);
            }
        }

        assertThat(packages).contains("org.tessera.envelope.cms", "org.tessera.ui.assessments");
        assertThat(silent).isEmpty();
    }

    private static boolean isNullMarked(String described) {
        try {
            return Class.forName(described + ".package-info").isAnnotationPresent(NullMarked.class);
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    /** A Javadoc of one sentence before the package. */
    private static boolean saysWhatItIs(String described) throws IOException {
        for (String module : MODULES) {
            Path source = Path.of("..", module, "src/main/java", described.replace('.', '/'), "package-info.java");
            if (Files.exists(source)) {
                return SENTENCE.matcher(Files.readString(source)).find();
            }
        }
        return false;
    }

    private static boolean isFace(JavaClass type) {
        return type.getPackageName().matches("org\\.tessera(\\.[a-z]+)?");
    }

    private static String[] packages(String... names) {
        return List.of(names).stream().map(name -> "org.tessera." + name + "..").toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> oursOnlyFrom(String... packages) {
        return DescribedPredicate.describe(
                "are foreign or in " + List.of(packages),
                type -> !type.getPackageName().startsWith("org.tessera")
                        || List.of(packages).stream()
                                .map(each -> each.substring(0, each.length() - 2))
                                .anyMatch(each -> type.getPackageName().equals(each)
                                        || type.getPackageName().startsWith(each + ".")));
    }
}
