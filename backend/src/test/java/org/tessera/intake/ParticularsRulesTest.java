package org.tessera.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tessera.contribution.Particulars;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.problem.Invalid;

class ParticularsRulesTest {

    private static final Said GOOD = new Said(
            " Heroin on the Black Sea branch ",
            List.of("DRUGS", "THB", "DRUGS"),
            new Said.Span("2025-01-01", "2025-12-31"),
            "B2",
            List.of("H1", "H3"),
            "not to the press",
            "BPL",
            " ",
            null);

    @Test
    void whatIsRightIsTakenCleanly() {
        Particulars taken = ParticularsRules.check(GOOD, Marking.BPL);

        assertThat(taken.title()).isEqualTo("Heroin on the Black Sea branch");
        assertThat(taken.areas()).containsExactly("DRUGS", "THB");
        assertThat(taken.handling()).containsExactlyInAnyOrder(HandlingCode.H1, HandlingCode.H3);
        assertThat(taken.note()).isNull();
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                wrong("title", withTitle(null)),
                wrong("title", withTitle("  ")),
                wrong("title", withTitle("a".repeat(201))),
                wrong("title", withTitle("two\nlines")),
                wrong("areas", withAreas(List.of())),
                wrong("areas", withAreas(null)),
                wrong("areas", withAreas(List.of("DRUGS", "drugs"))),
                wrong("period.from", withPeriod("", "2025-12-31")),
                wrong("period.from", withPeriod("0001-01-01", "2025-12-31")),
                wrong("period.to", withPeriod("2025-01-01", "31.12.2025")),
                wrong("period.to", withPeriod("2025-01-02", "2025-01-01")),
                wrong("evaluation", withEvaluation("D5")),
                wrong("evaluation", withEvaluation(null)),
                wrong("handling", withHandling(List.of("H4"), null)),
                wrong("handlingNote", withHandling(List.of("H3"), " ")),
                wrong("marking", withMarking("SECRET")),
                wrong("marking", withMarking(null)),
                wrong("marking", withMarking("RESTRICTED")),
                wrong("replaces", withReplaces("17")));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void eachWrongFieldIsNamed(String field, Said said) {
        Invalid invalid = catchThrowableOfType(Invalid.class, () -> ParticularsRules.check(said, Marking.BPL));

        assertThat(invalid.problems()).extracting(Invalid.Problem::field).containsExactly(field);
        assertThat(invalid.problems())
                .allSatisfy(problem -> assertThat(problem.message()).isNotBlank());
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        Said nothing = new Said(null, null, null, null, null, null, null, null, null);

        assertThatThrownBy(() -> ParticularsRules.check(nothing, Marking.BPL))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Invalid.Problem::field)
                                .containsExactly(
                                        "title", "areas", "period.from", "period.to", "evaluation", "marking"));
    }

    @Test
    void aHigherCeilingTakesAHigherMarking() {
        assertThat(ParticularsRules.check(withMarking("RESTRICTED"), Marking.RESTRICTED)
                        .marking())
                .isEqualTo(Marking.RESTRICTED);
    }

    private static Arguments wrong(String field, Said said) {
        return Arguments.of(field, said);
    }

    private static Said withTitle(@Nullable String title) {
        return new Said(title, GOOD.areas(), GOOD.period(), "B2", List.of(), null, "BPL", null, null);
    }

    private static Said withAreas(@Nullable List<@Nullable String> areas) {
        return new Said("t", areas, GOOD.period(), "B2", List.of(), null, "BPL", null, null);
    }

    private static Said withPeriod(String from, String to) {
        return new Said("t", GOOD.areas(), new Said.Span(from, to), "B2", List.of(), null, "BPL", null, null);
    }

    private static Said withEvaluation(@Nullable String evaluation) {
        return new Said("t", GOOD.areas(), GOOD.period(), evaluation, List.of(), null, "BPL", null, null);
    }

    private static Said withHandling(List<@Nullable String> handling, @Nullable String note) {
        return new Said("t", GOOD.areas(), GOOD.period(), "B2", handling, note, "BPL", null, null);
    }

    private static Said withMarking(@Nullable String marking) {
        return new Said("t", GOOD.areas(), GOOD.period(), "B2", List.of(), null, marking, null, null);
    }

    private static Said withReplaces(String replaces) {
        return new Said("t", GOOD.areas(), GOOD.period(), "B2", List.of(), null, "BPL", null, replaces);
    }
}
