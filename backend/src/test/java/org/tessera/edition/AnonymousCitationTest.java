package org.tessera.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.clearance.Cleared;
import org.tessera.clearance.Clearing;
import org.tessera.clearance.Standing;
import org.tessera.contribution.Period;
import org.tessera.drafting.Doc;
import org.tessera.identity.Country;
import org.tessera.marking.Evaluation;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.parsing.Locator;
import org.tessera.policy.Audience;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * From the draft to the file: an anonymous citation takes owner, authority, language, region, exact date, quotation and ids
 * out of all that is printed, and is refused where fewer than three countries contribute. Every format prints the same
 * publication; JSON shows all of it.
 */
class AnonymousCitationTest {

    private static final UUID ANONYMOUS = new UUID(7, 1);

    /** All that would tell whose it is. */
    private static final List<String> TELLTALES = List.of(
            ANONYMOUS.toString(),
            "Georgia",
            "GE",
            "Border Police",
            "Adjara",
            "12 March 2025",
            "2025-03",
            "ქართული",
            "quoted words",
            "Contribution title",
            "report-ge.docx",
            "B2");

    @ParameterizedTest(name = "{0} countries, wording {1}, quoted {2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            1 | none            | false | left out here
            1 | Prices fell.    | false | left out here
            2 | none            | false | left out here
            2 | Prices fell.    | true  | left out here
            3 | none            | false | One partner country has reported
            3 | none            | true  | One partner country has reported
            3 | Prices fell.    | false | Prices fell. (One partner country.)
            3 | Prices fell.    | true  | Prices fell. (One partner country.)
            5 | none            | false | One partner country has reported
            5 | Prices fell.    | true  | Prices fell. (One partner country.)
            """)
    void nothingPrintedTellsWhoseItIs(int countries, @Nullable String wording, boolean quoted, String printed)
            throws IOException {
        String file = file(countries, wording, quoted);

        assertThat(file).contains(printed).doesNotContain(TELLTALES);
    }

    private static String file(int countries, @Nullable String wording, boolean quoted) throws IOException {
        Map<UUID, Standing> standings = new HashMap<>();
        Map<UUID, Quotable> quotables = new HashMap<>();
        standings.put(ANONYMOUS, new Standing.Anonymous(Country.GE, wording));
        quotables.put(ANONYMOUS, quotable());
        List<ObjectNode> blocks = new ArrayList<>();
        blocks.add(Doc.paragraph(
                Doc.text("Border Police of Georgia saw it in Adjara on 12 March 2025."), Doc.citation(ANONYMOUS)));
        if (quoted) {
            blocks.add(Doc.paragraph(Doc.text("Georgia describes it:")));
            blocks.add(Doc.quotedEvidence(ANONYMOUS, "ქართული quoted words", 0, 20));
        }
        List<Country> others = List.of(Country.AM, Country.UA, Country.MD, Country.AZ);
        for (Country other : others.subList(0, countries - 1)) {
            UUID passage = UUID.nameUUIDFromBytes(other.name().getBytes(StandardCharsets.UTF_8));
            standings.put(passage, new Standing.Given(other));
            blocks.add(Doc.paragraph(Doc.text("Routes moved."), Doc.citation(passage)));
        }
        Cleared cleared = Clearing.clear(
                Doc.doc(blocks),
                Locale.ENGLISH,
                false,
                passage -> standings.getOrDefault(passage, new Standing.Gone(null)),
                passage -> "quoted words");
        Frozen frozen = new Frozen(
                "Assessment",
                "en",
                List.of(new Frozen.Chapter(
                        "Drugs",
                        "DRUGS",
                        List.of(new Frozen.Section(
                                new UUID(9, 1),
                                "Region",
                                null,
                                1,
                                Marking.BPL,
                                Set.of(Audience.NETWORK),
                                cleared.doc(),
                                List.of(),
                                null)))));
        Typesetting typesetting = new Typesetting("en", quotables, Map.of(), Map.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonPublisher(JsonMapper.builder().build())
                .write(
                        new Publication(
                                edition(),
                                "en",
                                "Network",
                                "Basic Protection Level",
                                List.of(),
                                new Copy(
                                        ExportFormat.JSON,
                                        Audience.NETWORK,
                                        true,
                                        "00",
                                        "coordinator-1",
                                        Instant.EPOCH,
                                        1,
                                        Marking.BPL,
                                        Set.of()),
                                typesetting.chapters(frozen),
                                typesetting.notes()),
                        out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Edition edition() {
        return new Edition(
                new UUID(9, 2), new UUID(9, 3), 1, "Assessment", Instant.EPOCH, "coordinator-1", Marking.BPL, "00");
    }

    private static Quotable quotable() {
        return new Quotable(
                Country.GE,
                "ქართული quoted words",
                "ka",
                null,
                false,
                "Contribution title",
                "report-ge.docx",
                Locator.paragraph(3),
                new Period(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31)),
                Evaluation.of("B2"),
                Set.of(HandlingCode.H1),
                Marking.BPL);
    }
}
