package org.tessera.uses;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.Contributions;
import org.tessera.drafting.Leaning;
import org.tessera.edition.ExportFormat;
import org.tessera.edition.Quoting;
import org.tessera.evidence.Evidence;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.Audience;
import org.tessera.policy.Policy;
import org.tessera.problem.NotFound;

/** Where the facts of a contribution are used, for its owner and the coordinators. */
@Component
public class Uses {

    /** @param sections that the viewer may open */
    public record OfContribution(List<Leaning.OnPassages> sections, List<InEdition> editions) {
        public OfContribution {
            sections = List.copyOf(sections);
            editions = List.copyOf(editions);
        }
    }

    /** @param exports newest first */
    public record InEdition(
            UUID edition, UUID assessment, int number, Instant frozenAt, int passages, List<Export> exports) {
        public InEdition {
            exports = List.copyOf(exports);
        }
    }

    /** @param by the account that holds the copy */
    public record Export(Instant at, String by, ExportFormat format, Audience audience) {}

    private final Contributions contributions;
    private final Evidence evidence;
    private final Leaning leaning;
    private final Quoting quoting;
    private final Ledger ledger;

    Uses(Contributions contributions, Evidence evidence, Leaning leaning, Quoting quoting, Ledger ledger) {
        this.contributions = contributions;
        this.evidence = evidence;
        this.leaning = leaning;
        this.quoting = quoting;
        this.ledger = ledger;
    }

    /** @throws NotFound absent, or neither the viewer's own nor a coordinator's to know */
    public OfContribution of(Viewer viewer, UUID contribution) {
        Contribution one = contributions
                .known(viewer, contribution)
                .filter(known -> Policy.mayKnow(
                                viewer, contributions.sharing(known).withdrawnUnreleased())
                        .allowed())
                .orElseThrow(NotFound::new);
        ledger.append(viewer, Act.USES_VIEWED, one.toString());
        return new OfContribution(
                leaning.sections(viewer, evidence.passagesOf(contribution)),
                quoting.editions(contribution).stream()
                        .map(each -> new InEdition(
                                each.edition(),
                                each.assessment(),
                                each.number(),
                                each.frozenAt(),
                                each.passages(),
                                exports(each.edition())))
                        .toList());
    }

    private List<Export> exports(UUID edition) {
        return quoting.copies(edition).stream()
                .map(copy -> new Export(copy.at(), copy.account(), copy.format(), copy.audience()))
                .toList();
    }
}
