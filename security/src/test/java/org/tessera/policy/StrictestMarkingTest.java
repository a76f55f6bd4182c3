package org.tessera.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.identity.Country;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;

/** How a text is marked, by what it leans on and what two coordinators set. */
class StrictestMarkingTest {

    /** Sources: country, marking and codes. Reasons: {@code !} decides; {@code *} what is written here, {@code =} what was set. */
    @ParameterizedTest(name = "{0} with {1} set: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            ''                               | -          | BPL        | ''    | *BPL!
            ''                               | PUBLIC     | PUBLIC     | ''    | =PUBLIC!
            ''                               | RESTRICTED | RESTRICTED | ''    | =RESTRICTED!
            GE:PUBLIC                        | -          | BPL        | ''    | *BPL!
            GE:PUBLIC                        | PUBLIC     | PUBLIC     | ''    | GE! =PUBLIC!
            GE:BPL                           | -          | BPL        | ''    | GE!
            GE:BPL                           | PUBLIC     | BPL        | ''    | GE! =PUBLIC
            GE:BPL UA:RESTRICTED             | -          | RESTRICTED | ''    | UA!
            GE:BPL UA:RESTRICTED             | BPL        | RESTRICTED | ''    | UA! =BPL
            GE:BPL UA:BPL                    | RESTRICTED | RESTRICTED | ''    | =RESTRICTED!
            GE:BPL:H1 UA:RESTRICTED:H2       | -          | RESTRICTED | H1 H2 | UA! GE
            GE:PUBLIC:H0 UA:PUBLIC AM:BPL:H0 | -          | BPL        | H0    | AM! GE
            """)
    void aTextIsMarkedByTheStrictestOfItsSources(
            String sources, Marking set, Marking marking, String handling, String reasons) {
        StrictestMarking made = StrictestMarking.of(sources(sources), set);

        assertThat(made.marking()).isEqualTo(marking);
        assertThat(made.handling()).isEqualTo(codes(handling));
        assertThat(made.reasons().stream().map(StrictestMarkingTest::said).collect(Collectors.joining(" ")))
                .isEqualTo(reasons);
    }

    /** Parts stand between {@code /}, what was set for a part behind {@code =}. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            ''                          | BPL        | ''    | *BPL!
            / GE:BPL                 | BPL        | ''    | GE!
            / GE:PUBLIC:H2           | BPL        | H2    | *BPL! GE
            GE:PUBLIC =PUBLIC / =PUBLIC | PUBLIC     | ''    | GE! =PUBLIC!
            GE:PUBLIC =PUBLIC / UA:BPL  | BPL        | ''    | UA!
            =RESTRICTED / UA:BPL:H1     | RESTRICTED | H1    | =RESTRICTED! UA
            """)
    void aWholeIsMarkedByItsStrictestPart(String parts, Marking marking, String handling, String reasons) {
        StrictestMarking whole = StrictestMarking.together(Arrays.stream(parts.split("/"))
                .map(part -> part.strip().split("=", -1))
                .map(part -> StrictestMarking.of(
                        sources(part[0].strip()), part.length < 2 ? null : Marking.valueOf(part[1].strip())))
                .toList());

        assertThat(whole.marking()).isEqualTo(marking);
        assertThat(whole.handling()).isEqualTo(codes(handling));
        assertThat(whole.reasons().stream().map(StrictestMarkingTest::said).collect(Collectors.joining(" ")))
                .isEqualTo(reasons);
    }

    @Test
    void passagesOfOneContributionAreCountedTogether() {
        List<StrictestMarking.Source> one = sources("GE:BPL");
        StrictestMarking part = StrictestMarking.of(one, null);
        assertThat(StrictestMarking.together(List.of(part, part)).reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.source())
                        .isNotNull()
                        .satisfies(source -> assertThat(source.passages()).isEqualTo(2)));
    }

    @Test
    void noSourceMakesATextWeaker() {
        List<StrictestMarking.Source> all = sources("GE:PUBLIC UA:BPL:H1 AM:RESTRICTED:H2 MD:BPL:H3");
        for (StrictestMarking.Source more : all) {
            for (StrictestMarking.Source one : all) {
                StrictestMarking alone = StrictestMarking.of(List.of(one), null);
                StrictestMarking both = StrictestMarking.of(List.of(one, more), null);
                assertThat(both.marking()).isGreaterThanOrEqualTo(alone.marking());
                assertThat(both.handling()).containsAll(alone.handling());
            }
        }
    }

    private static String said(StrictestMarking.Reason reason) {
        StrictestMarking.Source source = reason.source();
        String what = switch (reason.why()) {
            case SOURCE -> source == null ? "?" : String.valueOf(source.owner());
            case FLOOR -> "*" + reason.marking();
            case SET -> "=" + reason.marking();
        };
        return what + (reason.decides() ? "!" : "");
    }

    private static List<StrictestMarking.Source> sources(String written) {
        return Arrays.stream(written.split(" "))
                .filter(one -> !one.isEmpty())
                .map(one -> one.split(":"))
                .map(parts -> new StrictestMarking.Source(
                        UUID.randomUUID(),
                        Country.valueOf(parts[0]),
                        Marking.valueOf(parts[1]),
                        parts.length < 3 ? Set.of() : Set.of(HandlingCode.valueOf(parts[2])),
                        1))
                .toList();
    }

    private static Set<HandlingCode> codes(String written) {
        return Arrays.stream(written.split(" "))
                .filter(one -> !one.isEmpty())
                .map(HandlingCode::valueOf)
                .collect(Collectors.toSet());
    }
}
