package org.tessera.drafting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.drafting.jdbc.Citations;
import org.tessera.identity.Viewer;

/** Which sections lean on passages, as far as somebody may open them. */
@Component
public class Leaning {

    /** @param passages of those asked about, which it leans on now */
    public record OnPassages(UUID assessment, UUID section, String title, Set<UUID> passages) {
        public OnPassages {
            passages = Set.copyOf(passages);
        }
    }

    private final Citations citations;
    private final DraftRights rights;

    Leaning(Citations citations, DraftRights rights) {
        this.citations = citations;
        this.rights = rights;
    }

    public List<OnPassages> sections(Viewer viewer, Collection<UUID> passages) {
        List<OnPassages> leaning = new ArrayList<>();
        citations
                .sections(passages)
                .forEach((section, leansOn) -> rights.visible(viewer, section)
                        .ifPresent(
                                row -> leaning.add(new OnPassages(row.assessment(), section, row.title(), leansOn))));
        return leaning;
    }
}
