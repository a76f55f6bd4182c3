package org.tessera.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tessera.assessment.Yardstick;
import org.tessera.text.Texts;
import tools.jackson.databind.JsonNode;

/**
 * A key judgement of a document. Likelihood and confidence are two different things, and both must be said.
 *
 * @param likelihood a yardstick and a level on it, such as ICD203-5; null while nobody has said
 * @param confidence low, moderate or high; null while nobody has said
 * @param empty it judges nothing yet
 */
public record Judgement(
        @Nullable String likelihood, @Nullable String confidence, boolean empty) {

    public static final List<String> CONFIDENCES = List.of("low", "moderate", "high");

    /** @param node of type {@link Doc#JUDGEMENT} */
    public static Judgement of(JsonNode node) {
        JsonNode attrs = node.path("attrs");
        return new Judgement(
                attrs.path("likelihood").asString(null),
                attrs.path("confidence").asString(null),
                Cited.saysNothing(node));
    }

    /** Those of a document, in order. */
    public static List<Judgement> in(JsonNode doc) {
        List<Judgement> found = new ArrayList<>();
        collect(doc, found);
        return found;
    }

    private static void collect(JsonNode node, List<Judgement> found) {
        if (node.path("type").asString("").equals(Doc.JUDGEMENT)) {
            found.add(of(node));
        }
        node.path("content").forEach(child -> collect(child, found));
    }

    /** Whether it judges something, with a confidence, and on this yardstick. */
    public boolean finished(Yardstick yardstick) {
        String on = likelihood;
        return !empty && confidence != null && on != null && on.startsWith(yardstick + "-");
    }

    /** What was said, in one word that is the same for the same judgement. */
    public String code() {
        return "likelihood " + likelihood + ", confidence " + confidence;
    }

    /** What was said, for people; empty if either is missing. */
    public Optional<String> words(Locale language) {
        return likelihood == null || confidence == null
                ? Optional.empty()
                : Optional.of(Texts.in(
                        language,
                        "assessment.judged",
                        Texts.in(language, "assessment.likelihood." + likelihood),
                        Texts.in(language, "assessment.confidence." + confidence)));
    }
}
