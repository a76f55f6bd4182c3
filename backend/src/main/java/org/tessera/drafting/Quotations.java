package org.tessera.drafting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tessera.evidence.Evidence;
import org.tessera.evidence.Passage;
import org.tessera.evidence.Translation;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;

/** Fetches the words of quoted evidence under a reader's rights. */
@Component
class Quotations {

    private final Evidence evidence;

    Quotations(Evidence evidence) {
        this.evidence = evidence;
    }

    /**
     * @param from null: from the beginning
     * @param to null: to the end
     */
    record Asked(
            UUID passage, @Nullable Integer from, @Nullable Integer to) {}

    /**
     * In the order asked.
     *
     * @param language the assessment's working language
     */
    List<QuotedWords> words(Viewer viewer, String language, List<Asked> asked) {
        return words(viewer, language, asked, _ -> true);
    }

    /** The same for a file of the viewer's: what may not be passed on is withheld. */
    List<QuotedWords> wordsToTake(Viewer viewer, String language, List<Asked> asked) {
        // what is out of sight costs what never was
        return words(
                viewer,
                language,
                asked,
                sharing -> Policy.mayTakeAlong(viewer, sharing).allowed()
                        || !Policy.mayRead(viewer, sharing).allowed());
    }

    private List<QuotedWords> words(Viewer viewer, String language, List<Asked> asked, Predicate<Sharing> also) {
        if (asked.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = asked.stream().map(Asked::passage).distinct().toList();
        Map<UUID, Sharing> sharing = evidence.sharing(ids);
        Map<UUID, Passage> readable = evidence.passages(
                viewer,
                ids.stream()
                        .filter(id -> !sharing.containsKey(id) || also.test(Objects.requireNonNull(sharing.get(id))))
                        .toList());
        return asked.stream()
                .map(one -> words(viewer, language, one, readable.get(one.passage()), sharing.get(one.passage())))
                .toList();
    }

    private static QuotedWords words(
            Viewer viewer, String language, Asked asked, @Nullable Passage passage, @Nullable Sharing sharing) {
        int from = asked.from() == null ? 0 : asked.from();
        int to = asked.to() == null ? 0 : asked.to();
        if (passage == null) {
            return QuotedWords.unseen(asked.passage(), from, to, unseen(viewer, sharing));
        }
        String whole = passage.text();
        int start = Math.clamp(from, 0, whole.length());
        int end = asked.to() == null ? whole.length() : Math.clamp(to, start, whole.length());
        String original = whole.substring(start, end);
        Translation translation = translation(passage, language);
        return new QuotedWords(
                passage.id(),
                start,
                end,
                QuotedWords.State.SHOWN,
                translation != null,
                translation == null ? original : translation.text(),
                translation == null ? passage.language() : translation.language(),
                translation == null ? null : translation.status(),
                translation == null ? null : original,
                Digests.of(original),
                passage.owner(),
                passage.evaluation(),
                passage.handling(),
                passage.marking(),
                passage.contributionTitle(),
                passage.documentName(),
                passage.locator());
    }

    private static @Nullable Translation translation(Passage passage, String language) {
        if (language.equals(passage.language())) {
            return null;
        }
        return passage.translations().stream()
                .filter(one -> one.language().equals(language))
                .findFirst()
                .orElse(null);
    }

    /** Withdrawn is told only to whom it was shown before. */
    private static QuotedWords.State unseen(Viewer viewer, @Nullable Sharing sharing) {
        if (sharing == null || !sharing.withdrawn()) {
            return QuotedWords.State.WITHHELD;
        }
        return Policy.mayRead(viewer, sharing.beforeWithdrawal()).allowed()
                ? QuotedWords.State.WITHDRAWN
                : QuotedWords.State.WITHHELD;
    }
}
