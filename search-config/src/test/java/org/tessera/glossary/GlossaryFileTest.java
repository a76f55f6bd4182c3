package org.tessera.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.analysis.Language;

/** Whoever writes a glossary is told what is wrong with it, where, and what to do; all of it at once. */
class GlossaryFileTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en: one                         ; 1 ; 1  ; BEFORE_HEADING",
                "[a                              ; 1 ; 1  ; HEADING_OPEN",
                "[A b]                           ; 1 ; 2  ; BAD_NAME",
                "[a]/[a]                         ; 2 ; 2  ; NAME_TWICE",
                "[a] GE                          ; 1 ; 4  ; BAD_REGION",
                "[place/a] Georgia               ; 1 ; 10 ; BAD_REGION",
                "[a]/drugs and arms              ; 2 ; 1  ; NO_HEADING",
                "[a]/xx: two                     ; 2 ; 1  ; NO_LANGUAGE",
                "[a]/EN: two                     ; 2 ; 1  ; NO_LANGUAGE",
                "[a]/en: one/en: two             ; 3 ; 1  ; LANGUAGE_TWICE",
                "[a]/en: one | | two             ; 2 ; 10 ; NO_TERM",
                "[a]/en:                         ; 2 ; 4  ; NO_TERM",
                "[a]/ru: оружие | oружие         ; 2 ; 14 ; OTHER_SCRIPT",
                "[a]/hy: оружие                  ; 2 ; 5  ; OTHER_SCRIPT"
            })
    void whatCannotBeReadIsNamed(String lines, int line, int column, GlossaryProblem.Kind kind) {
        assertThat(problemsOf(lines.strip().replace("/", "\n").replace("place\n", "place/")))
                .anySatisfy(problem -> {
                    assertThat(problem.kind()).isEqualTo(kind);
                    assertThat(problem.line()).isEqualTo(line);
                    assertThat(problem.column()).isEqualTo(column);
                });
    }

    @Test
    void allProblemsAreNamedAtOnceWithWhatToDo() {
        assertThatThrownBy(() -> Glossary.read("ours.txt", "[a]\nxx: two\n[b\n"))
                .hasMessageContaining("ours.txt:2:1: “xx” is no language here: write en, ro,")
                .hasMessageContaining("ours.txt:3:1: “[b” has no closing bracket: write");
    }

    @Test
    void aConceptSpeaksEveryLanguage() {
        assertThat(problemsOf(concept("a", "arms").replace("ka: arms\n", "")))
                .containsExactly(new GlossaryProblem("x", 1, 1, GlossaryProblem.Kind.LANGUAGE_MISSING, "ka"));
    }

    @Test
    void aTermBelongsToOneConceptUnlessBothSayOtherwise() {
        assertThat(problemsOf(concept("a", "seized arms") + concept("b", "arms seized")))
                .extracting(GlossaryProblem::kind)
                .containsOnly(GlossaryProblem.Kind.TERM_TWICE)
                .hasSize(16);
        assertThat(problemsOf(concept("a", "seized arms") + concept("b", "~arms seized")))
                .hasSize(8);
        assertThat(Glossary.read("x", concept("a", "~seized arms") + concept("b", "~arms seized"))
                        .concepts())
                .hasSize(2);
    }

    private static String concept(String name, String term) {
        return Stream.of(Language.values())
                .map(language -> language.code() + ": " + term + "\n")
                .collect(Collectors.joining("", "[" + name + "]\n", ""));
    }

    private static List<GlossaryProblem> problemsOf(String text) {
        return catchThrowableOfType(UnreadableGlossary.class, () -> Glossary.read("x", text))
                .problems();
    }
}
