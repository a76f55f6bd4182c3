package org.tessera.merging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.tessera.drafting.Doc;
import org.tessera.evidence.Passage;
import org.tessera.identity.Country;
import tools.jackson.databind.node.ObjectNode;

/** The regional part: who reported on what, where countries agree or differ, figures with source and date, gaps. */
final class RegionalPart {

    private final Prose prose;
    private final SharedNames sharedNames;

    RegionalPart(Prose prose, SharedNames sharedNames) {
        this.prose = prose;
        this.sharedNames = sharedNames;
    }

    /** @param asked the countries that have a part in the chapter */
    ObjectNode write(Collection<Country> asked, Findings findings, Alike alike) {
        Collection<Reported> reporting = findings.countries();
        if (reporting.isEmpty()) {
            return Doc.doc(List.of(prose.lead(new Reason(Rule.REPORTING), prose.words("region.none"))));
        }
        List<ObjectNode> blocks = new ArrayList<>();
        blocks.add(reporting(asked, reporting));
        Coverage coverage = new Coverage(prose, findings);
        coverage.table(blocks);
        Corroboration corroboration = new Corroboration(prose, Claims.of(findings.passages(), alike, prose.language()));
        new Agreement(prose, sharedNames, alike, corroboration).write(findings, blocks);
        corroboration.differing(blocks);
        AsReported asReported = new AsReported(prose, reporting, corroboration);
        asReported.figures(blocks);
        asReported.prices(blocks);
        coverage.gaps(asked, blocks);
        return Doc.doc(blocks);
    }

    private ObjectNode reporting(Collection<Country> asked, Collection<Reported> reporting) {
        List<Country> countries = reporting.stream().map(Reported::country).toList();
        List<Passage> one =
                reporting.stream().map(of -> of.oneOfEach().iterator().next()).toList();
        String words = countries.size() == 1
                ? prose.words("region.one", prose.names(countries))
                : countries.containsAll(asked)
                        ? prose.words("region.all", countries.size(), prose.names(countries))
                        : prose.words("region.some", countries.size(), asked.size(), prose.names(countries));
        return prose.sentence(new Reason(Rule.REPORTING), words, one);
    }
}
