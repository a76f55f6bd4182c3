package org.tessera.merging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.drafting.Cited;
import org.tessera.drafting.Doc;
import org.tessera.drafting.Drafts;
import org.tessera.drafting.SectionView;
import org.tessera.identity.Viewer;
import org.tessera.merging.jdbc.StoredReasons;
import org.tessera.wall.Behalf;
import tools.jackson.databind.JsonNode;

/** Why what merge wrote stands in a section, and why it offers what it offers. */
@Component
public class WhyHere {

    private final Drafts drafts;
    private final StoredReasons stored;

    WhyHere(Drafts drafts, StoredReasons stored) {
        this.drafts = drafts;
        this.stored = stored;
    }

    /** Of a section that the viewer has open: only what stands there still, in the order of the rules. */
    public List<Reason> of(Viewer viewer, SectionView section) {
        return standing(kept(viewer, section.id()), section.doc());
    }

    /** Why merge would cite each of the passages; missing where it would not. */
    public Map<UUID, List<Reason>> of(Viewer viewer, UUID section, List<UUID> suggested) {
        Map<UUID, List<Reason>> reasons = new LinkedHashMap<>();
        for (Reason reason : kept(viewer, section)) {
            reason.passages().stream()
                    .filter(suggested::contains)
                    .forEach(passage -> reasons.computeIfAbsent(passage, _ -> new ArrayList<>())
                            .add(reason));
        }
        return reasons;
    }

    /** @param anew the section was written; else somebody has edited it, and what stands there keeps its reasons */
    void keep(Viewer viewer, UUID section, List<Reason> reasons, boolean anew) {
        Set<Reason> all = new LinkedHashSet<>();
        if (!anew) {
            drafts.section(viewer, section).ifPresent(now -> all.addAll(standing(kept(viewer, section), now.doc())));
        }
        all.addAll(reasons);
        stored.replace(section, drafts.keyOf(section), List.copyOf(all));
    }

    private List<Reason> kept(Viewer viewer, UUID section) {
        return Behalf.of(viewer, () -> stored.of(section, drafts.keyOf(section)));
    }

    /** What somebody deleted or wrote otherwise is gone with its reason. */
    private static List<Reason> standing(List<Reason> reasons, JsonNode doc) {
        StringBuilder words = new StringBuilder();
        collect(doc, words);
        String text = words.toString();
        Set<UUID> cited = Set.copyOf(Cited.in(doc));
        return reasons.stream()
                .filter(reason ->
                        reason.words().isEmpty() ? cited.containsAll(reason.passages()) : text.contains(reason.words()))
                .toList();
    }

    private static void collect(JsonNode node, StringBuilder words) {
        if (node.path("type").asString("").equals(Doc.TEXT)) {
            words.append(node.path("text").asString(""));
        }
        node.path("content").forEach(child -> collect(child, words));
    }
}
