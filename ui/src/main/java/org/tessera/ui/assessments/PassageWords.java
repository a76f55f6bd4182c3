package org.tessera.ui.assessments;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.evidence.Evidence;
import org.tessera.evidence.Passage;
import org.tessera.evidence.Translation;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;
import org.tessera.ui.Words;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Passages as the editor in the browser shows them: readable under the reader's rights, withdrawn or withheld. */
final class PassageWords {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PassageWords() {}

    /** @param working the assessment's language */
    static ObjectNode of(Viewer viewer, Evidence evidence, Collection<UUID> ids, String working) {
        Map<UUID, Passage> readable = evidence.passages(viewer, ids);
        Map<UUID, Sharing> sharing = evidence.sharing(ids);
        ObjectNode answers = JSON.objectNode();
        for (UUID id : ids) {
            Passage passage = readable.get(id);
            Sharing shared = sharing.get(id);
            answers.set(
                    id.toString(),
                    passage == null || shared == null
                            ? JSON.objectNode().put("state", toldWithdrawn(viewer, shared) ? "withdrawn" : "withheld")
                            : readable(passage, working, mayTranslate(viewer, shared)));
        }
        return answers;
    }

    static Optional<Translation> translation(Passage passage, String working) {
        return passage.translations().stream()
                .filter(one -> one.language().equals(working))
                .findFirst();
    }

    static boolean translationNeeded(Passage passage, String working) {
        String language = passage.language();
        return language != null
                && !language.equals(working)
                && translation(passage, working).isEmpty();
    }

    static boolean mayTranslate(Viewer viewer, Sharing passage) {
        return Policy.mayTranslate(viewer, passage).allowed();
    }

    private static boolean toldWithdrawn(Viewer viewer, @Nullable Sharing shared) {
        return shared != null
                && shared.withdrawn()
                && Policy.mayKnow(viewer, shared).allowed();
    }

    private static ObjectNode readable(Passage passage, String working, boolean mayTranslate) {
        ObjectNode words = JSON.objectNode()
                .put("state", "readable")
                .put("owner", passage.owner().name())
                .put("ownerName", Words.country(passage.owner()))
                .put("text", passage.text())
                .put("language", passage.language())
                .put("languageName", Words.language(passage.language()))
                .put("translationNeeded", translationNeeded(passage, working))
                .put("mayTranslate", mayTranslate)
                .put("title", passage.contributionTitle())
                .put("document", passage.documentName())
                .put("locator", Words.locator(passage.locator()))
                .put("evaluation", passage.evaluation().toString())
                .put("evaluationInWords", Labels.evaluation(passage.evaluation()))
                .put("handlingNote", passage.handlingNote())
                .put("marking", Labels.of("marking-short." + passage.marking()));
        var beside = passage.coordinatorEvaluation();
        words.put("coordinatorEvaluation", beside == null ? null : beside.toString());
        ArrayNode handling = words.putArray("handling");
        passage.handling().stream().sorted().forEach(code -> handling.add(code.name()));
        words.putNull("translation");
        translation(passage, working)
                .ifPresent(translation -> words.putObject("translation")
                        .put("text", translation.text())
                        .put("language", translation.language())
                        .put("author", translation.author())
                        .put("verified", translation.status() == Translation.Status.VERIFIED));
        return words;
    }
}
