package org.tessera.drafting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.tessera.assessment.Sections;
import org.tessera.drafting.graal.Script;
import org.tessera.drafting.graal.Scripts;
import org.tessera.drafting.jdbc.DraftStore;

/** A section's text and places at other versions than the newest, from its log; asks no policy. */
final class Past {

    /** How many steps are taken from the log at once. */
    private static final int FAR = 1000;

    private final Scripts scripts;
    private final HotSections hot;
    private final DraftStore store;

    Past(Scripts scripts, HotSections hot, DraftStore store) {
        this.scripts = scripts;
        this.hot = hot;
        this.store = store;
    }

    /** For each place in the text of the version: the version of the step that wrote it, 0 if none did. */
    List<Integer> origins(Sections.Row section, int version, List<Integer> places) {
        List<Integer> found = new ArrayList<>(Collections.nCopies(places.size(), 0));
        List<Integer> left = new ArrayList<>(places);
        try (Script script = scripts.fresh()) {
            for (int upTo = version; upTo > 0 && left.stream().anyMatch(place -> place >= 0); upTo -= FAR) {
                int after = Math.max(0, upTo - FAR);
                List<String> steps = store.steps(section, after, upTo).stream()
                        .map(DraftStore.Ordered::step)
                        .toList();
                List<Integer> carried = script.origins(
                        steps, left.stream().map(place -> Math.max(0, place)).toList());
                for (int i = 0; i < left.size(); i++) {
                    int place = left.get(i) < 0 ? -1 : carried.get(i);
                    if (left.get(i) >= 0 && place < 0) {
                        found.set(i, after - place);
                    }
                    left.set(i, place);
                }
            }
        }
        return found;
    }

    /** The document as it was at a version; empty if there never was such a one. */
    Optional<String> documentAt(Sections.Row section, int version) {
        if (version < 0 || version > store.head(section.id()).version()) {
            return Optional.empty();
        }
        try (Script script = scripts.fresh()) {
            int at = hot.load(script, section, version);
            while (at < version) {
                int next = Math.min(version, at + FAR);
                script.follow(store.steps(section, at, next).stream()
                        .map(DraftStore.Ordered::step)
                        .toList());
                at = next;
            }
            return Optional.of(script.document());
        }
    }

    /** Pairs of positions (start, end) carried from a version to the head, farther than the newest steps reach. */
    List<Integer> map(Sections.Row section, int from, int head, List<Integer> positions) {
        try (Script script = scripts.fresh()) {
            int at = hot.load(script, section, from);
            List<Integer> mapped = positions;
            while (at < head) {
                int next = at < from ? Math.min(from, at + FAR) : Math.min(head, at + FAR);
                script.follow(store.steps(section, at, next).stream()
                        .map(DraftStore.Ordered::step)
                        .toList());
                if (at >= from) {
                    mapped = script.map(at, mapped);
                }
                at = next;
            }
            return mapped;
        }
    }
}
