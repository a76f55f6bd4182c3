package org.tessera.drafting;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.drafting.jdbc.Citations;
import org.tessera.marking.Evaluation;

/** How owners evaluated passages when a section began to cite them. Of sections that the viewer sees: asks no policy. */
@Component
public class CitedEvaluations {

    private final Citations citations;

    CitedEvaluations(Citations citations) {
        this.citations = citations;
    }

    /** By passage; what was cited before this was kept is missing. */
    public Map<UUID, Evaluation> of(UUID section) {
        return citations.evaluations(section);
    }
}
