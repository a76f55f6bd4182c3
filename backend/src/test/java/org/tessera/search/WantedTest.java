package org.tessera.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Words and phrases become what is looked for. */
class WantedTest {

    @Test
    void nothingIsWantedInNothing() {
        assertThat(Wanted.in("")).isEmpty();
        assertThat(Wanted.in(" \"\" … ")).isEmpty();
    }

    @Test
    void phrasesAreExactWordsInOrder() {
        assertThat(Wanted.in("„Чёрное море“ \"Black Sea\"").orElseThrow())
                .isEqualTo(new Clause.AllOf(List.of(
                        new Clause.Phrase(List.of("черное", "море")), new Clause.Phrase(List.of("black", "sea")))));
    }

    /** They all look the same in the index, so that nobody begins to read it by them. */
    @Test
    void anyFunctionWordMayStandWhereAPhraseHasOne() {
        assertThat(Wanted.in("\"port of Poti\"").orElseThrow())
                .isEqualTo(Wanted.in("\"port in Poti\"").orElseThrow());
        assertThat(Wanted.in("\"of the\"")).isEmpty();
        assertThat(Wanted.in("-of heroin")).isEqualTo(Wanted.in("heroin"));
    }

    @Test
    void wordsThatNameAConceptAreFoundByItInAnyLanguage() {
        assertThat(tokens("trafic de migranți", Field.CONCEPTS))
                .containsExactly("migrant-smuggling", "~migrant-smuggling");
        assertThat(tokens("migrant smuggling", Field.CONCEPTS))
                .containsExactly("migrant-smuggling", "~migrant-smuggling");
    }

    @Test
    void wordsThatNameNoneHintAtOne() {
        assertThat(tokens("workers without wages", Field.CONCEPTS))
                .containsExactly("labour-exploitation", "~labour-exploitation");
    }

    @Test
    void placesAreNamedAndNotHintedAt() {
        assertThat(tokens("Tbilisi", Field.CONCEPTS)).containsExactly("place/tbilisi");
    }

    @Test
    void functionWordsCountOnlyAlone() {
        assertThat(tokens("the heroin of Odesa", Field.EXACT)).containsExactly("heroin", "odesa");
        assertThat(tokens("of", Field.EXACT)).containsExactly("of");
    }

    @Test
    void noQueryIsEndless() {
        assertThat(tokens("heroin ".repeat(500), Field.EXACT)).hasSizeLessThanOrEqualTo(Wanted.WORDS_AT_MOST);
    }

    private static List<String> tokens(String query, Field field) {
        List<String> found = new ArrayList<>();
        collect(Wanted.in(query).orElseThrow(), field, found);
        return found;
    }

    private static void collect(Clause clause, Field field, List<String> found) {
        switch (clause) {
            case Clause.Token one -> {
                if (one.field() == field) {
                    found.add(one.token());
                }
            }
            case Clause.Phrase phrase -> {}
            case Clause.AnyOf any -> any.clauses().forEach(inner -> collect(inner, field, found));
            case Clause.AllOf all -> all.clauses().forEach(inner -> collect(inner, field, found));
            case Clause.Most most -> most.clauses().forEach(inner -> collect(inner, field, found));
            case Clause.Like _ -> throw new AssertionError("only beside words");
            case Clause.Without without -> collect(Objects.requireNonNull(without.wanted()), field, found);
        }
    }
}
